#include "extract/form/form_rows.h"

#include <algorithm>
#include <limits>

namespace gongwen::extract {
namespace {

constexpr double kBorder = 5;  // points; rules have a width

const Box& box_of(const Page& page, int cell) {
    return page.cells[static_cast<std::size_t>(cell)].box;
}

bool same_column(const Box& a, const Box& b) {
    constexpr double kShared = 0.8;
    const double shared = std::min(a.right, b.right) - std::max(a.left, b.left);
    return shared > kShared * std::max(a.width(), b.width());
}

/// The cells below `header`, from the top.
std::vector<int> cells_below(std::size_t page_index, int header, const Page& page,
                             const std::vector<FoundLabel>& labels) {
    const Cell& head = page.cells[static_cast<std::size_t>(header)];
    std::vector<int> below;
    for (std::size_t i = 0; i < page.cells.size(); ++i) {
        const Cell& cell = page.cells[i];
        if (cell.table == head.table && cell.box.top > head.box.bottom - kBorder &&
            same_column(cell.box, head.box)) {
            below.push_back(static_cast<int>(i));
        }
    }
    std::sort(below.begin(), below.end(),
              [&](int a, int b) { return box_of(page, a).top < box_of(page, b).top; });
    double foot = head.box.bottom;
    std::size_t count = 0;
    while (count < below.size() && box_of(page, below[count]).top < foot + kBorder &&
           !holds_label(page_index, below[count], labels)) {
        foot = box_of(page, below[count]).bottom;
        ++count;
    }
    below.resize(count);
    return below;
}

/// The cell of the column that stands in the row of `model`.
int cell_in_row(const std::vector<int>& column, const Box& model, const Page& page) {
    for (const int cell : column) {
        const Box& box = box_of(page, cell);
        if (model.center_y() > box.top && model.center_y() < box.bottom) return cell;
    }
    return -1;
}

bool has_value(const Field& field) {
    return field.state == FieldState::Read || field.state == FieldState::Repaired;
}

/// A date that is not complete counts as well.
bool is_unreadable(const Field& field) { return !has_value(field) && !field.reason.empty(); }

bool is_blank(const Field& field) {
    return field.state == FieldState::Blank && field.reason.empty();
}

/// A list is as good as the worst of the rows that were read.
void take_state(Field& list, const Field& row) {
    list.confidence = std::min(list.confidence, row.confidence);
    list.most_sure = std::min(list.most_sure, row.most_sure);
    if (list.state == FieldState::Blank || row.state == FieldState::Repaired) {
        list.state = row.state;
        if (list.reason.empty()) list.reason = row.reason;
    }
}

/// Beside a cell that nobody can read a doubtful one is no better: one hand filled in both.
void doubt_neighbours(std::vector<Field>& rows) {
    if (std::none_of(rows.begin(), rows.end(), is_unreadable)) return;
    for (Field& row : rows) {
        if (!has_value(row) || row.confidence >= kLowConfidence) continue;
        row.state = FieldState::Unreadable;
        row.reason = "handwriting_or_stamp";
    }
}

void take_rows(Field& list, const std::vector<Field>& rows) {
    constexpr double kIncomplete = 0.25;
    const auto unreadable = std::find_if(rows.begin(), rows.end(), is_unreadable);
    for (const Field& row : rows) {
        if (has_value(row)) take_state(list, row);
    }
    if (unreadable == rows.end()) return;
    const bool some_blank = std::any_of(rows.begin(), rows.end(), is_blank);
    if (some_blank && list.state == FieldState::Blank) list.state = FieldState::Read;
    const bool some_read = has_value(list);
    list.reason = some_read ? "unreadable_rows" : unreadable->reason;
    if (!some_read) list.state = FieldState::Unreadable;
    if (!some_read) list.confidence = unreadable->confidence;
    list.confidence = std::min(list.confidence, kIncomplete);
}

}  // namespace

namespace {

/// A label below the list's heads, in one of its columns or in front of them: with it something
/// else begins in all of them (合計).
double end_of_list(const std::vector<ListColumn>& columns, const std::vector<FormPage>& pages,
                   const std::vector<FoundLabel>& labels) {
    const Cell* lowest = nullptr;  // head
    std::size_t page = 0;
    double right = 0;
    for (const ListColumn& column : columns) {
        if (!column.label || column.label->cell < 0) continue;
        const Cell& head =
            pages[column.label->page].page->cells[static_cast<std::size_t>(column.label->cell)];
        right = std::max(right, head.box.right);
        if (lowest && head.box.bottom < lowest->box.bottom) continue;
        lowest = &head;
        page = column.label->page;
    }
    double end = std::numeric_limits<double>::max();
    for (const FoundLabel& label : labels) {
        if (!lowest || label.page != page || label.cell < 0) continue;
        const Cell& cell = pages[page].page->cells[static_cast<std::size_t>(label.cell)];
        const bool below = cell.table == lowest->table &&
                           cell.box.top > lowest->box.bottom - kBorder &&
                           cell.box.left < right - kBorder;
        if (below) end = std::min(end, cell.box.top);
    }
    return end;
}

}  // namespace

void find_rows(std::vector<ListColumn>& columns, const std::vector<FormPage>& pages,
               const std::vector<FoundLabel>& labels) {
    const double end = end_of_list(columns, pages, labels);
    const ListColumn* longest = nullptr;
    for (ListColumn& column : columns) {
        if (!column.label || column.label->cell < 0) continue;
        const std::size_t page = column.label->page;
        column.cells = cells_below(page, column.label->cell, *pages[page].page, labels);
        std::erase_if(column.cells,
                      [&](int cell) { return box_of(*pages[page].page, cell).center_y() > end; });
        if (!longest || column.cells.size() > longest->cells.size()) longest = &column;
    }
    if (!longest) return;
    const std::vector<int> rows = longest->cells;
    const Page& page = *pages[longest->label->page].page;
    for (ListColumn& column : columns) {
        if (column.cells.empty()) continue;
        std::vector<int> in_rows;
        in_rows.reserve(rows.size());
        for (const int row : rows) {
            in_rows.push_back(cell_in_row(column.cells, box_of(page, row), page));
        }
        // A column of another table that only shares the list's name keeps its own rows.
        const bool is_beside = std::ranges::any_of(in_rows, [](int cell) { return cell >= 0; });
        if (is_beside) column.cells = std::move(in_rows);
    }
}

Box room_of(const ListColumn& column, const std::vector<FormPage>& pages) {
    Box room;
    for (const int cell : column.cells) {
        if (cell >= 0) room = united(room, box_of(*pages[column.label->page].page, cell));
    }
    return room;
}

Field list_field(const ListColumn& column, std::vector<Field> rows,
                 const std::vector<FormPage>& pages) {
    Field out;
    out.value = std::string();
    if (!column.label) {
        out.reason = "label_not_found";
        return out;
    }
    out.page = pages[column.label->page].page->number;
    out.state = column.cells.empty() ? FieldState::Unreadable : FieldState::Blank;
    if (column.cells.empty()) out.reason = "no_rows_found";
    out.confidence = 1;
    std::vector<std::string> values;
    doubt_neighbours(rows);
    for (const Field& row : rows) {
        values.push_back(has_value(row) ? row.text() : std::string());
        out.raw += (out.raw.empty() ? "" : "\n") + row.raw;
        out.box = united(out.box, row.box);
    }
    take_rows(out, rows);
    if (has_value(out)) out.value = std::move(values);
    return out;
}

}  // namespace gongwen::extract
