#include "extract/draft/draft_rows.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"

namespace gongwen::extract {
namespace {

struct Sign {
    char32_t character = 0;
    Box box;
};

struct Row {
    Box box;
    double size = 0;  ///< of the type
    std::vector<Sign> signs{};
};

double shared_height(const Box& a, const Box& b) {
    return std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
}

Row& row_of(std::vector<Row>& rows, const Box& box) {
    for (Row& row : rows) {
        if (shared_height(row.box, box) > 0.5 * std::min(row.box.height(), box.height())) {
            return row;
        }
    }
    rows.push_back({box});
    return rows.back();
}

bool is_room(char32_t c) {
    return is_space(c) || std::u32string_view(U"_＿").find(c) != std::u32string_view::npos;
}

void add(std::vector<Row>& rows, const Segment& segment) {
    Row& row = row_of(rows, segment.box);
    row.size = std::max(row.size, segment.size);
    for (std::size_t i = 0; i < segment.text.size(); ++i) {
        const Box& box = segment.character_boxes[i];
        if (!is_room(segment.text[i]) && !box.empty()) row.signs.push_back({segment.text[i], box});
    }
}

bool stands_in(const FormPage& form, int cell, const Box& box) {
    const std::vector<Cell>& cells = form.page->cells;
    const auto holds = [&](const Cell& one) {
        return one.box.contains(box.center_x(), box.center_y());
    };
    if (cell >= 0) return holds(cells[static_cast<std::size_t>(cell)]);
    return std::none_of(cells.begin(), cells.end(), holds);
}

double right_end(const FormPage& form, int cell) {
    if (cell >= 0) return form.page->cells[static_cast<std::size_t>(cell)].box.right;
    double right = 0;
    for (const PlacedWords& words : form.words) right = std::max(right, words.segment.box.right);
    return right;
}

void add_room(std::u32string& text, double width, double size) {
    constexpr double kGap = 1.3;  // of the type's size; characters are no further apart
    constexpr double kSpace = 0.8;
    if (size <= 0 || width < kSpace * size) return;
    if (width < kGap * size) {
        text += U' ';
        return;
    }
    text.append(static_cast<std::size_t>(std::lround(width / size)), U'\u3000');
}

std::u32string text_of(const Row& row, double left, double right) {
    std::u32string text;
    if (!row.signs.empty()) add_room(text, row.signs.front().box.left - left, row.size);
    const Box* before = nullptr;
    for (const Sign& sign : row.signs) {
        if (before) add_room(text, sign.box.left - before->right, row.size);
        text += sign.character;
        before = &sign.box;
    }
    if (before) add_room(text, right - before->right, row.size);
    return text;
}

}  // namespace

std::vector<std::u32string> rows_with_rooms(const FormPage& form, int cell,
                                            const std::vector<CheckBox>& boxes) {
    std::vector<Row> rows;
    for (const PlacedWords& words : form.words) {
        if (words.cell == cell && !is_binding_mark(words.segment)) add(rows, words.segment);
    }
    for (const CheckBox& one : boxes) {
        if (!stands_in(form, cell, one.box)) continue;
        for (Row& row : rows) {
            const double y = one.box.center_y();
            if (y < row.box.top || y > row.box.bottom) continue;
            // The brackets of a box are text, too.
            std::erase_if(row.signs, [&](const Sign& sign) {
                return one.box.contains(sign.box.center_x(), sign.box.center_y());
            });
            row.signs.push_back({kBoxSign, one.box});
            break;
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row& a, const Row& b) { return a.box.top < b.box.top; });
    double left = right_end(form, cell);
    for (Row& row : rows) {
        std::stable_sort(row.signs.begin(), row.signs.end(),
                         [](const Sign& a, const Sign& b) { return a.box.left < b.box.left; });
        if (!row.signs.empty()) left = std::min(left, row.signs.front().box.left);
    }
    std::vector<std::u32string> texts;
    for (const Row& row : rows) texts.push_back(text_of(row, left, right_end(form, cell)));
    return texts;
}

}  // namespace gongwen::extract
