// A 9 with a straight leg, as typefaces after the brush have it, which a recogniser takes for 4 or
// q with full confidence.

#pragma once

#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// A 4 or q becomes 9 where its ink is no such letter. A 4 has its bar below its middle, nearly as
/// wide as the figure; a q hangs below the line that the letters beside it stand on. A 9 has
/// neither, and a ring in its upper half.
void tell_nines(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
