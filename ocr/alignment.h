// Which ink each recognised character stands for. The recogniser tells roughly where it saw a
// character; the ink tells where characters begin and end.

#pragma once

#include <utility>
#include <vector>

#include "ocr/read_symbol.h"

namespace gongwen::ocr {

/// Columns [first, second) of a line.
using ColumnRange = std::pair<int, int>;

/// Gives each symbol the ink that is its own: `begin` and `end`, estimates of the recogniser
/// before, are exact afterwards; one that finds no ink has begin == end. Returns the ink that no
/// symbol explains.
std::vector<ColumnRange> align(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
