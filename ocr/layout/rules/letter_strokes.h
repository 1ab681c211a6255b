// Level strokes of large letters that stand in a row and look like the pieces of one worn rule.

#pragma once

#include "core/pix.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {

/// The share of a level run's columns that have ink close above or below its edge: other strokes
/// cross a stroke of a letter (大, 立, 國), while beside a rule there is paper, but where a rule
/// across meets it. `run` is a piece of `binary`.
double share_of_crossed_columns(const Component& run, Pix* binary, int dpi);

}  // namespace gongwen::ocr
