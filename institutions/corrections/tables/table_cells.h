// The cells of a table of corrections, put together from the lines that a page gives.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/passage.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// A table's cells may be passages of their own, or parts of one line with wide gaps between them.
struct TableCell {
    std::vector<TextPart> lines;  ///< from top to bottom, seldom more than one
    int page = 0;
    Box box;  ///< in points
    std::u32string text;
};

/// In the order of the passages; what goes on below in the same passage is one cell already.
std::vector<TableCell> table_cells(std::span<const Passage> passages);

/// They share more than half of the lower one's height.
bool same_row(const Box& a, const Box& b);

/// `cells` below `heads` (one row, from left to right), with the lines of wrapped cells put
/// together: lines of a row stand closer than rows do, and where all stand alike, a line without
/// anything in the first column goes on with the row above it. `key` says whether the first head
/// is that of a number (項次, 頁次), which every row has.
std::vector<TableCell> whole_cells(const std::vector<TableCell>& cells,
                                   const std::vector<const TableCell*>& heads, bool key);

/// One passage of the lines, with the origins of their characters.
Passage put_together(std::span<const Passage> passages, const std::vector<TextPart>& lines);

}  // namespace gongwen::institutions
