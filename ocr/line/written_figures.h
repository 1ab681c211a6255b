// Figures that a hand wrote. Recognition reads them with much confidence, and often wrong: a 1 with
// its upstroke is a 7.

#pragma once

#include <string_view>

#include "core/pix.h"

namespace gongwen::ocr {

/// Whether the line's ink (1 bit) is written by hand, as far as its figures tell: those of print
/// stand on one line and reach one height. `text` is what was read there; of one figure alone, and
/// of text that is not all figures, nothing can be told.
bool are_written_figures(Pix* ink, std::u32string_view text);

}  // namespace gongwen::ocr
