#include "extract/draft/draft_crossings.h"

#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_lines.h"

namespace gongwen::extract {

bool is_counted_in(const DraftPage& page, const DraftCell& cell) {
    if (cell.has_boxes || !is_counted(printed_in(cell))) return false;
    const auto below = page.empty_below(cell);
    return below.empty() || heads_crossings(page, *below.front(), cell);
}

bool is_value(const DraftPage& page, const DraftCell& cell) {
    return cell.fillable || is_counted_in(page, cell);
}

bool crosses(const DraftPage& page, const DraftCell& value) {
    const DraftCell* next = page.right_of(value);
    if (page.begins_character_cells(value)) return false;
    const bool is_beside = next && (value.fillable ? next->fillable : is_value(page, *next));
    return is_beside && column_head(page, value) && column_head(page, *next);
}

bool heads_crossings(const DraftPage& page, const DraftCell& value, const DraftCell& column) {
    const DraftCell* left = page.left_of(value);
    while (left && (left->fillable || is_counter(left->text))) left = page.left_of(*left);
    const double y = column.box.center_y();
    const bool of_list = left && y > left->box.top && y < left->box.bottom;
    return left && !of_list && !left->text.empty() && !left->has_boxes;
}

const DraftCell* column_head(const DraftPage& page, const DraftCell& value) {
    const DraftCell* head = page.above(value);
    while (head && is_value(page, *head)) head = page.above(*head);
    return head && !head->has_boxes && head->text.size() <= kLongestLabel ? head : nullptr;
}

}  // namespace gongwen::extract
