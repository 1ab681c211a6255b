// Tables: rules that meet become a grid, and the grid's squares become cells.

#pragma once

#include <vector>

#include "ocr/layout/layout.h"
#include "ocr/layout/rules/rules.h"

namespace gongwen::ocr {

/// Cells of all tables, by table (top to bottom), row and column. Where the rule between two
/// squares of the grid is missing they are one cell; a table may be open at its left and right.
std::vector<LayoutCell> find_cells(const Rules& rules, const PixelBox& page, int dpi);

}  // namespace gongwen::ocr
