// Which ink each recognised character stands for. The recogniser tells roughly where it saw a
// character; the ink tells where characters begin and end.

#pragma once

#include <utility>
#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// Columns [first, second) of a line.
using ColumnRange = std::pair<int, int>;

struct Fit {
    std::vector<ColumnRange> unexplained;  ///< ink that no symbol stands for
    /// How far the reading must be bent to fit the ink, in em for each em of the line: print is
    /// below 0.3, what a recogniser makes of handwriting or a stamp mostly above 0.55.
    double strain = 0;
};

/// Whose estimates they are: the Latin model's lie in front of the ink as often as behind.
enum class SeenBy { ChineseModel, LatinModel };

/// Gives each symbol the ink that is its own: `begin` and `end`, estimates of the recogniser
/// before, are exact afterwards; one that finds no ink has begin == end.
Fit align(std::vector<ReadSymbol>& symbols, const LineInk& ink,
          SeenBy seen_by = SeenBy::ChineseModel);

}  // namespace gongwen::ocr
