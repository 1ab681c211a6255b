#include "extract/draft/draft_page.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/text.h"
#include "extract/draft/box_words.h"
#include "extract/draft/draft_blanks.h"
#include "extract/draft/draft_lines.h"
#include "extract/draft/draft_rows.h"
#include "extract/draft/label_room.h"
#include "extract/draft/units.h"
#include "extract/draft/word_blanks.h"
#include "extract/values/field_values.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr double kBorder = 5;  // points; rules have a width

double shared(double begin_a, double end_a, double begin_b, double end_b) {
    return std::min(end_a, end_b) - std::max(begin_a, begin_b);
}

bool holds_another(const Page& page, const Box& box) {
    return std::any_of(page.cells.begin(), page.cells.end(), [&](const Cell& other) {
        return other.box.area() < 0.9 * box.area() && covered_share(other.box, box) > 0.9;
    });
}

/// Words side by side in one row make one line.
std::vector<std::u32string> lines_in(const FormPage& form, int cell) {
    std::vector<std::u32string> lines;
    const Segment* before = nullptr;
    for (const std::size_t word : form.in_cell(cell)) {
        const Segment& segment = form.words[word].segment;
        const bool goes_on =
            before && segment.box.left > before->box.right &&
            shared(segment.box.top, segment.box.bottom, before->box.top, before->box.bottom) > 0;
        if (goes_on) {
            lines.back() += U'\u3000' + segment.text;
        } else {
            lines.push_back(segment.text);
        }
        before = &segment;
    }
    return lines;
}

/// The nearest words behind these on their row, where they are a remark in brackets.
std::u32string remark_behind(const Box& line, const FormPage& form) {
    const PlacedWords* nearest = nullptr;
    for (const PlacedWords& words : form.words) {
        const Box& box = words.segment.box;
        const bool behind = words.cell < 0 && box.left > line.right &&
                            std::abs(box.center_y() - line.center_y()) < line.height() / 2;
        if (behind && (!nearest || box.left < nearest->segment.box.left)) nearest = &words;
    }
    if (!nearest || View(U"（(").find(nearest->segment.text.front()) == View::npos) return {};
    return U'\u3000' + nearest->segment.text;
}

bool has_word_blanks(const std::vector<std::u32string>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const std::u32string& row) {
        return !word_blanks_in(row, true).empty();
    });
}

/// 英文姓名 of a label with its translation in the line below, which together are too long.
std::u32string without_translation(const std::u32string& text,
                                   const std::vector<std::u32string>& lines) {
    if (text.size() <= kLongestLabel || lines.size() < 2) return text;
    const bool is_translated = std::all_of(
        lines.begin() + 1, lines.end(),
        [](const std::u32string& line) { return std::none_of(line.begin(), line.end(), is_han); });
    const std::u32string first = without_spaces(lines.front());
    const bool is_label = std::all_of(first.begin(), first.end(), is_han);
    return is_translated && is_label ? first : text;
}

bool is_currency(View text) {
    constexpr std::size_t kLongest = 4;  // NT$:
    return text.size() <= kLongest && begins_with_currency(text);
}

bool has_room_below_words(const DraftCell& cell) {
    constexpr double kAtTop = 0.7;  // of the label's height above it at most
    constexpr double kRoom = 1.2;   // heights below it at least
    const double height = cell.print.height() / static_cast<double>(cell.lines.size());
    return cell.lines.size() <= 2 && !cell.has_boxes &&
           cell.print.top - cell.box.top < kAtTop * height &&
           cell.box.bottom - cell.print.bottom > kRoom * height;
}

std::vector<FormPage> as_form(const Page& page) { return form_pages({&page, 1}); }

}  // namespace

std::u32string printed_in(const DraftCell& cell) {
    std::u32string words = cell.text;
    std::erase_if(words, [](char32_t c) { return View(U"_＿").find(c) != View::npos; });
    return words;
}

bool has_label_in_each_line(const DraftCell& cell) {
    return cell.lines.size() > 1 &&
           std::all_of(cell.lines.begin(), cell.lines.end(),
                       [](const std::u32string& line) { return !labels_in(line).empty(); });
}

DraftPage::DraftPage(const Page& page) : pages_(as_form(page)) {
    const FormPage& form = pages_.front();
    const std::vector<CheckBox> boxes = boxes_of(form);
    for (std::size_t i = 0; i < page.cells.size(); ++i) {
        const Cell& cell = page.cells[i];
        if (holds_another(page, cell.box)) continue;
        DraftCell draft;
        draft.cell = static_cast<int>(i);
        draft.box = cell.box;
        draft.table = cell.table;
        draft.text = form.cell_text(draft.cell);
        for (const std::size_t word : form.in_cell(draft.cell)) {
            draft.print = united(draft.print, form.words[word].segment.box);
        }
        draft.lines = lines_in(form, draft.cell);
        draft.text = without_translation(draft.text, draft.lines);
        draft.has_boxes = std::any_of(boxes.begin(), boxes.end(), [&](const CheckBox& box) {
            return cell.box.contains(box.box.center_x(), box.box.center_y());
        });
        const bool blank = says_nothing(draft.text) || is_currency(draft.text) ||
                           (is_blank_form(draft.text) && !is_unit(printed_in(draft)));
        // 自 ____ 至 ____ are no words of a date here.
        const bool has_words = blank && !draft.has_boxes && has_word_blanks(rows_of(draft));
        draft.fillable = blank && !draft.has_boxes && !has_words;
        draft.dated = blank && draft.text.find(U'年') != View::npos;
        cells_.push_back(std::move(draft));
    }
}

const DraftCell* DraftPage::neighbour(const DraftCell& cell, Side side) const {
    const Box& a = cell.box;
    const DraftCell* best = nullptr;
    double best_distance = std::numeric_limits<double>::max();
    for (const DraftCell& other : cells_) {
        const Box& b = other.box;
        if (&other == &cell || other.table != cell.table) continue;
        const bool across = side == Side::Right || side == Side::Left;
        const double common = across ? shared(a.top, a.bottom, b.top, b.bottom)
                                     : shared(a.left, a.right, b.left, b.right);
        const double needed =
            0.5 * (across ? std::min(a.height(), b.height()) : std::min(a.width(), b.width()));
        double distance = 0;
        if (side == Side::Right) distance = b.left - a.right;
        if (side == Side::Left) distance = a.left - b.right;
        if (side == Side::Below) distance = b.top - a.bottom;
        if (side == Side::Above) distance = a.top - b.bottom;
        if (common < needed || distance < -kBorder || distance > kBorder) continue;
        if (distance >= best_distance) continue;
        best_distance = distance;
        best = &other;
    }
    return best;
}

const DraftCell* DraftPage::right_of(const DraftCell& cell) const {
    return neighbour(cell, Side::Right);
}
const DraftCell* DraftPage::left_of(const DraftCell& cell) const {
    return neighbour(cell, Side::Left);
}
const DraftCell* DraftPage::below(const DraftCell& cell) const {
    return neighbour(cell, Side::Below);
}
const DraftCell* DraftPage::above(const DraftCell& cell) const {
    return neighbour(cell, Side::Above);
}

std::vector<const DraftCell*> DraftPage::empty_below(const DraftCell& cell) const {
    constexpr double kSame = 0.8;
    std::vector<const DraftCell*> out;
    for (const DraftCell* next = below(cell); next && next->fillable; next = below(*next)) {
        const double common =
            shared(next->box.left, next->box.right, cell.box.left, cell.box.right);
        if (common < kSame * std::max(next->box.width(), cell.box.width())) break;
        out.push_back(next);
    }
    return out;
}

const DraftCell* DraftPage::head_of_rows(const DraftCell& cell) const {
    const DraftCell* left = left_of(cell);
    while (left && (left->fillable || left->box.height() < 1.5 * cell.box.height())) {
        left = left_of(*left);
    }
    return left && !left->text.empty() && !left->has_boxes ? left : nullptr;
}

const DraftCell* DraftPage::head_of_columns(const DraftCell& cell) const {
    constexpr double kWider = 1.5;
    const auto head_over = [&](const DraftCell& column) {
        const DraftCell* over = above(column);
        const bool heads = over && !over->text.empty() && !over->fillable && !over->has_boxes &&
                           over->box.width() > kWider * column.box.width();
        return heads ? over : nullptr;
    };
    const DraftCell* head = head_over(cell);
    const auto is_twin = [&](const DraftCell& other) {
        return other.text == cell.text && other.table == cell.table &&
               std::abs(other.box.top - cell.box.top) < kBorder && head_over(other) &&
               head_over(other) != head;
    };
    return head && std::ranges::any_of(cells_, is_twin) ? head : nullptr;
}

bool DraftPage::is_label_at_top(const DraftCell& cell) const {
    const auto is_alike = [](const DraftCell* beside) {
        return !beside || has_room_below_words(*beside);
    };
    return has_room_below_words(cell) && is_alike(left_of(cell)) && is_alike(right_of(cell));
}

bool DraftPage::is_tall(const Box& box) const {
    constexpr double kTaller = 1.3;
    constexpr double kLeast = 28;  // points
    std::vector<double> heights;
    for (const DraftCell& cell : cells_) heights.push_back(cell.box.height());
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return box.height() > kLeast && box.height() > kTaller * *middle;
}

const DraftCell* DraftPage::cell_around(const Box& box) const {
    const DraftCell* best = nullptr;
    for (const DraftCell& cell : cells_) {
        if (!cell.box.contains(box.center_x(), box.center_y())) continue;
        if (!best || cell.box.area() < best->box.area()) best = &cell;
    }
    return best;
}

bool DraftPage::begins_character_cells(const DraftCell& cell) const {
    constexpr double kWidest = 45;  // points
    constexpr double kAlike = 0.25;
    constexpr int kFewest = 4;
    const double width = cell.box.width();
    int count = 0;
    for (const DraftCell* next = &cell; next && next->fillable; next = right_of(*next)) {
        if (std::abs(next->box.width() - width) > kAlike * width) break;
        ++count;
    }
    return width < kWidest && count >= kFewest;
}

std::vector<std::u32string> DraftPage::rows_of(const DraftCell& cell) const {
    return running_rows(rows_with_rooms(pages_.front(), cell.cell, boxes_of(pages_.front())));
}

std::vector<std::u32string> DraftPage::outer_rows() const {
    return running_rows(rows_with_rooms(pages_.front(), -1, boxes_of(pages_.front())));
}

std::vector<DraftPage::OuterLine> DraftPage::outer_lines() const {
    const std::vector<CheckBox> boxes = boxes_of(pages_.front());
    std::vector<OuterLine> out;
    for (const PlacedWords& words : pages_.front().words) {
        if (words.cell >= 0 || is_binding_mark(words.segment)) continue;
        const Box& box = words.segment.box;
        const bool has_boxes = std::any_of(boxes.begin(), boxes.end(), [&](const CheckBox& one) {
            return one.box.center_y() > box.top && one.box.center_y() < box.bottom;
        });
        out.push_back({words.segment.text, words.segment.size, box.top, has_boxes,
                       remark_behind(box, pages_.front())});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const OuterLine& a, const OuterLine& b) { return a.top < b.top; });
    return out;
}

}  // namespace gongwen::extract
