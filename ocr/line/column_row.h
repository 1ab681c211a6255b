// A column of upright writing laid out as a row, so that it can be read like any other line: its
// characters stand upright in a column, too.

#pragma once

#include <utility>
#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// [begin, end): rows of a column in which one character stands, its own white included.
using RowRange = std::pair<int, int>;

/// Cuts a column into its characters. They stand at one distance, but for wide white, and are cut
/// where little ink is: 二 is one of them and 、 is another, although both have white within or
/// around them. `ink_by_row` counts pixels; `em` is the column's width.
std::vector<RowRange> character_cells(const std::vector<int>& ink_by_row, double em);

class ColumnAsRow {
  public:
    /// `column` is a vertical line of the page `gray`, which has 8 bits.
    ColumnAsRow(Pix* gray, const LayoutLine& column);

    Pix* gray() const { return gray_.get(); }
    /// The row on gray().
    const LayoutLine& line() const { return line_; }
    /// The part of the page that columns [begin, end) of the row's picture show.
    PixelBox on_page(int begin, int end) const;

  private:
    struct Cell {
        PixelBox source;  ///< on the page
        int target = 0;   ///< its first column in the row
    };
    const Cell& cell_at(int x) const;

    std::vector<Cell> cells_;
    PixPtr gray_;
    LayoutLine line_;
};

}  // namespace gongwen::ocr
