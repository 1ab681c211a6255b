// Figures, letters and signs that a recogniser takes for others with full confidence, told by their
// ink: a 9 with a straight leg, as typefaces after the brush have it, the f of small print, a +.

#pragma once

#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// A 4 or q becomes 9 where its ink is no such letter. A 4 has its bar below its middle, nearly as
/// wide as the figure; a q hangs below the line that the letters beside it stand on. A 9 has
/// neither, and a ring in its upper half.
void tell_nines(std::vector<ReadSymbol>& symbols, const LineInk& ink);

/// A t whose head reaches farther to the right than its foot is f.
void tell_fs(std::vector<ReadSymbol>& symbols, const LineInk& ink);

/// 0K-350, 0K#350: a cross behind a K is the + of a distance along a road, and an O in front of the
/// two its 0.
void tell_pluses(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
