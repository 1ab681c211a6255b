// Makes up a letter, or a notice that corrects one.

#pragma once

#include "tools/drawing/description.h"
#include "tools/made_up/chance.h"

namespace gongwen::tools {

enum class LetterKind { Ordinary, Notice };

DocumentDescription made_up_letter(Chance& chance, LetterKind kind);

}  // namespace gongwen::tools
