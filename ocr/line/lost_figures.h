// Figures of a number that a recogniser passed over with full confidence, while it spread its
// neighbours over their ink: 10年 where 106年 is printed.

#pragma once

#include <cstddef>
#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// A number of which more figures are printed than were read.
struct LostFigures {
    SymbolSpan span;  ///< of the figures that were read
    int begin = 0;    ///< columns [begin, end) of all that are printed
    int end = 0;
    std::size_t printed = 0;  ///< how many
};

/// Numbers between Chinese characters, or in front of one at the beginning of a line: shapes as
/// high and no wider than the figures that were read stand between the two, and more of them, and
/// the character behind has ink of its own.
std::vector<LostFigures> lost_figures(const std::vector<ReadSymbol>& symbols, const LineInk& ink);

/// Does `again` have the figures of `number`, in their order, and others, `printed` in all?
bool has_all_figures(const std::vector<ReadSymbol>& number, const std::vector<ReadSymbol>& again,
                     std::size_t printed);

}  // namespace gongwen::ocr
