// Hair lines of a page in gray: so thin that the scanner saw them lighter than ink.

#pragma once

#include "core/pix.h"

namespace gongwen::ocr {

/// The 1-bit page and the faint lines of `gray` (8 bits, the same geometry) with it: level and
/// upright, thin, straight, at least as long as the side of a small check box. Single pixels of
/// them are no darker than the paper's grain; they are told by their mean along a stretch, which is
/// darker than what lies on either side.
PixPtr with_hair_lines(Pix* binary, Pix* gray, int dpi);

/// `gray` in black and white, with what is but lighter than ink in black: thin lines that are
/// darker than the paper's grain, of any direction and length.
PixPtr with_thin_lines(Pix* gray);

}  // namespace gongwen::ocr
