// The head of a letter: file number, letterhead, ways of contact, receiver, date and number; or the
// head of a note to superiors (簽).

#pragma once

#include "tools/drawing/letter_pen.h"

namespace gongwen::tools {

void draw_letter_head(LetterPen& pen);

}  // namespace gongwen::tools
