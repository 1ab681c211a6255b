#include "extract/draft/draft_crossings.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/line_drafter.h"
#include "extract/draft/units.h"

namespace gongwen::extract {
namespace {

constexpr double kNarrower = 0.8;

/// The part of `cell`'s width that lies below or above `other`.
double shared_width(const DraftCell& cell, const DraftCell& other) {
    const double shared =
        std::min(cell.box.right, other.box.right) - std::max(cell.box.left, other.box.left);
    return shared / cell.box.width();
}

/// Does the value cell `above` stand in the column of `value`? A cell merged of several columns (a
/// sum) has values above all of it; one that is wider itself belongs to another part of the table.
bool is_in_column(const DraftPage& page, const DraftCell& above, const DraftCell& value) {
    constexpr double kWider = 1.25;
    constexpr double kSameRow = 3;  // points
    if (above.box.width() > kWider * value.box.width()) return false;
    return std::ranges::all_of(page.cells(), [&](const DraftCell& other) {
        const bool is_above = other.table == above.table &&
                              std::abs(other.box.bottom - above.box.bottom) < kSameRow &&
                              shared_width(other, value) > 0.5;
        return !is_above || is_value(page, other);
    });
}

/// ____字第____號: to be filled in itself, it heads nothing.
bool has_blanks(const DraftCell& cell) {
    return std::ranges::any_of(cell.lines,
                               [](const std::u32string& line) { return !blanks_in(line).empty(); });
}

/// Of two levels of heads the one that heads all columns of a merged value: 原有 over 口徑 and
/// 數量.
const DraftCell* head_of_all(const DraftPage& page, const DraftCell& head, const DraftCell& value) {
    const DraftCell* all = &head;
    while (all && !all->text.empty() && shared_width(value, *all) < kNarrower) {
        all = page.above(*all);
    }
    return all && !all->text.empty() && !is_value(page, *all) ? all : &head;
}

}  // namespace

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
    constexpr double kSameRow = 0.8;  // of the value's height: a cell over several rows has none
    const DraftCell* left = page.left_of(value);
    while (left && (left->fillable || is_counter(left->text) || is_unit(printed_in(*left)))) {
        left = page.left_of(*left);
    }
    if (left && has_blanks(*left)) return false;
    if (left && left->box.height() < kSameRow * value.box.height()) return false;
    const double y = column.box.center_y();
    const bool of_list = left && y > left->box.top && y < left->box.bottom;
    return left && !of_list && !left->text.empty() && !left->has_boxes;
}

const DraftCell* column_head(const DraftPage& page, const DraftCell& value) {
    const DraftCell* head = page.above(value);
    while (head && is_value(page, *head)) {
        if (!is_in_column(page, *head, value)) return nullptr;
        head = page.above(*head);
    }
    if (head) head = head_of_all(page, *head, value);
    return head && !head->has_boxes && head->text.size() <= kLongestLabel ? head : nullptr;
}

void propose_crossings(const DraftPage& page, const DraftCell& head, const DraftCell& first,
                       const UsualLabels& usual, Draft& draft) {
    for (const DraftCell* value = &first;
         value && (first.fillable ? value->fillable : is_value(page, *value));
         value = page.right_of(*value)) {
        const DraftCell* column = column_head(page, *value);
        if (!column) continue;
        Proposal field = proposal_for(column->text, Where::BelowLabel, usual);
        field.row_head = head.text;
        if (!value->fillable) {
            field.kind = FieldKind::Number;
            field.after = printed_in(*value);
        }
        draft.fields.push_back(std::move(field));
    }
}

}  // namespace gongwen::extract
