// The lines of blanks to be filled in, told from strokes of characters: ____年____月____日.

#pragma once

#include "core/pix.h"
#include "ocr/layout/rules/rules.h"

namespace gongwen::ocr {

/// A short rule that stands at the foot of the text beside it. What is written on it seldom touches
/// it, as the lowest stroke of a character is touched by the others; in one piece, much longer than
/// a character and with nothing below, it is no such stroke whatever touches it.
/// `text` is the 1-bit page without its long rules.
bool is_blank(const Rule& rule, bool in_one_piece, Pix* text, int dpi);

}  // namespace gongwen::ocr
