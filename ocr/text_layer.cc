#include "ocr/text_layer.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <string_view>

#include "core/edit_distance.h"
#include "core/possible_box.h"
#include "core/text.h"

namespace gongwen::ocr {
namespace {

constexpr double kLineGapEm = 4;
constexpr double kWideGapEm = 0.7;
constexpr double kWordGapEm = 0.15;
// The binding line is printed 1.5 cm from the paper's edge, the text begins at 2.5 cm.
constexpr double kBindingMarginPt = 62;

/// 裝, 訂 or 線 in the margin: on the level of a line of text, but no part of it.
bool is_binding_mark(const LayerWord& word) {
    const std::u32string text = without_spaces(to_utf32(word.text));
    return word.box.right < kBindingMarginPt && text.size() == 1 &&
           std::u32string_view(U"裝訂線").find(text.front()) != std::u32string_view::npos;
}

bool on_one_level(const Box& a, const Box& b) {
    const double common = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return common > 0.5 * std::min(a.height(), b.height());
}

void append_gap(Line& line, const LayerWord& word) {
    const double gap = word.box.left - line.box.right;
    const double em = std::max(line.box.height(), word.box.height());
    const std::u32string before = to_utf32(line.symbols.back().text);
    const std::u32string after = to_utf32(word.text);
    const Box nowhere{line.box.right, line.box.top, line.box.right, line.box.bottom};
    if (gap > kWideGapEm * em) {
        line.symbols.push_back({"\u3000", nowhere, 1});
    } else if (gap > kWordGapEm * em && !is_han(before.back()) && !is_han(after.front())) {
        line.symbols.push_back({" ", nowhere, 1});
    }
}

/// Latin letters, digits and their signs are printed about half as wide as all others.
double width_in_halves(char32_t c) { return c < 0x80 ? 1 : 2; }

void append_word(Line& line, const LayerWord& word) {
    const std::u32string text = without_spaces(to_utf32(nfc(word.text)));
    if (text.empty()) return;
    if (!line.symbols.empty()) append_gap(line, word);
    double halves = 0;
    for (const char32_t c : text) halves += width_in_halves(c);
    const double step = word.box.width() / halves;
    double left = word.box.left;
    for (const char32_t c : text) {
        const double right = left + width_in_halves(c) * step;
        line.symbols.push_back({to_utf8(c), {left, word.box.top, right, word.box.bottom}, 1});
        left = right;
    }
    line.box = united(line.box, word.box);
}

/// Index into the page's cells, -1 for text outside of them.
int cell_at(const Box& box, const Page& seen) {
    const auto cell =
        std::find_if(seen.cells.begin(), seen.cells.end(), [&](const Cell& candidate) {
            return candidate.box.contains(box.center_x(), box.center_y());
        });
    return cell == seen.cells.end() ? -1 : static_cast<int>(cell - seen.cells.begin());
}

bool check_box_between(const Box& left, const Box& right, const Page& seen) {
    return std::any_of(
        seen.check_boxes.begin(), seen.check_boxes.end(), [&](const CheckBox& check_box) {
            const double x = check_box.box.center_x();
            return is_told(check_box) && x > left.center_x() && x < right.center_x() &&
                   x > left.right - right.height() && on_one_level(check_box.box, right);
        });
}

bool goes_on(const Line& line, const LayerWord& word, const Page& seen) {
    if (line.symbols.empty() || !on_one_level(line.box, word.box)) return false;
    const double widest = kLineGapEm * std::max(line.box.height(), word.box.height());
    return word.box.left - line.box.right < widest &&
           !check_box_between(line.symbols.back().box, word.box, seen);
}

void finish(Line& line, int page_number) {
    line.page = page_number;
    line.confidence = 1;
    for (const Symbol& symbol : line.symbols) line.text += symbol.text;
}

/// Places of the boxes in reading order: by level, then from left to right.
std::vector<std::size_t> reading_order(const std::vector<Box>& boxes) {
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return boxes[a].center_y() < boxes[b].center_y();
    });
    for (auto row = order.begin(); row != order.end();) {
        // A word without height is on a level with nothing, not even with itself.
        const auto end = std::find_if(std::next(row), order.end(), [&](std::size_t i) {
            return !on_one_level(boxes[*row], boxes[i]);
        });
        std::stable_sort(
            row, end, [&](std::size_t a, std::size_t b) { return boxes[a].left < boxes[b].left; });
        row = end;
    }
    return order;
}

/// The lines of one cell, or of all that stands in none (`cell` -1).
std::vector<Line> lines_in_cell(const std::vector<LayerWord>& words, int cell, const Page& seen) {
    std::vector<Box> boxes;
    for (const LayerWord& word : words) boxes.push_back(word.box);
    std::vector<Line> lines;
    for (const std::size_t i : reading_order(boxes)) {
        if (lines.empty() || !goes_on(lines.back(), words[i], seen)) {
            lines.emplace_back().cell = cell;
        }
        append_word(lines.back(), words[i]);
    }
    return lines;
}

/// Characters of `line` that stand within `box`, folded for comparing.
std::u32string text_within(const Line& line, const Box& box) {
    std::u32string text;
    for (const Symbol& symbol : line.symbols) {
        if (box.contains(symbol.box.center_x(), symbol.box.center_y())) {
            text += to_utf32(symbol.text);
        }
    }
    return fold_variants(without_spaces(text));
}

}  // namespace

std::vector<Line> lines_from_text_layer(const std::vector<LayerWord>& words, const Page& seen) {
    std::vector<LayerWord> text;
    std::vector<LayerWord> marks;
    std::partition_copy(words.begin(), words.end(), std::back_inserter(marks),
                        std::back_inserter(text), is_binding_mark);
    // A label beside two rows of its neighbour cell stands between their levels.
    std::map<int, std::vector<LayerWord>> by_cell;
    for (const LayerWord& word : text) {
        if (!trimmed(word.text).empty()) by_cell[cell_at(word.box, seen)].push_back(word);
    }
    std::vector<Line> found;
    for (const auto& [cell, members] : by_cell) {
        std::ranges::move(lines_in_cell(members, cell, seen), std::back_inserter(found));
    }
    std::vector<Box> boxes;
    for (const Line& line : found) boxes.push_back(line.box);
    std::vector<Line> lines;
    for (const std::size_t i : reading_order(boxes)) lines.push_back(std::move(found[i]));
    for (const LayerWord& mark : marks) {
        lines.emplace_back().vertical = true;
        append_word(lines.back(), mark);
    }
    std::erase_if(lines, [](const Line& line) { return line.symbols.empty(); });
    for (Line& line : lines) finish(line, seen.number);
    return lines;
}

double agreement(const Page& read, const std::vector<Line>& layer) {
    double same = 0;
    double all = 0;
    for (const Line& line : read.lines) {
        const std::u32string seen = fold_variants(without_spaces(to_utf32(line.text)));
        const double margin = 0.25 * line.box.height();
        const Box around{line.box.left - margin, line.box.top - margin, line.box.right + margin,
                         line.box.bottom + margin};
        std::u32string said;
        for (const Line& candidate : layer) said += text_within(candidate, around);
        const std::size_t length = std::max(seen.size(), said.size());
        all += static_cast<double>(length);
        same += static_cast<double>(length - edit_distance(seen, said));
    }
    return all > 0 ? same / all : 0;
}

}  // namespace gongwen::ocr
