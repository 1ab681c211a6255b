// Figures told by the white that they enclose: the ring of a 6 is below, that of a 9 above, a 0 is
// one ring and a 1 has none. Recognition takes the round 6 of some typefaces for 0 or 9 with full
// confidence, and 106年 for 110年.

#pragma once

#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// Changes 0, 1, 6 and 9 in runs of figures that are as many as their shapes in the line; what has
/// two rings (8), or one in the middle (4), stays as it was read.
void tell_by_rings(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
