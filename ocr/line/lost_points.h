// The point of a decimal fraction that a recogniser passed over: 19公尺 where 1.9公尺 is printed,
// with full confidence.

#pragma once

#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// Puts a point between two digits where the ink has one: a dot as thick as their strokes, on their
/// line, in the middle of a gap wider than digits have between them.
void restore_lost_points(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
