#include "extract/letter/walk/body_table.h"

#include <algorithm>
#include <optional>

namespace gongwen::extract {
namespace {

std::optional<int> table_of(const Segment& segment) {
    const int index = segment.line->cell;
    if (index < 0 || static_cast<std::size_t>(index) >= segment.page->cells.size()) return {};
    return segment.page->cells[static_cast<std::size_t>(index)].table;
}

bool has_rows_and_columns(const Page& page, int table) {
    const auto in_table = [&](const Cell& cell) { return cell.table == table; };
    return std::ranges::any_of(page.cells,
                               [&](const Cell& cell) { return in_table(cell) && cell.row > 0; }) &&
           std::ranges::any_of(page.cells,
                               [&](const Cell& cell) { return in_table(cell) && cell.column > 0; });
}

}  // namespace

bool is_in_table_of_body(const Segment& segment, const Segment& label) {
    const std::optional<int> table = table_of(segment);
    if (!table || !has_rows_and_columns(*segment.page, *table)) return false;
    return segment.page != label.page || table_of(label) != table;
}

}  // namespace gongwen::extract
