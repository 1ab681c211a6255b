#include "extract/form/rows_of_words.h"

#include <algorithm>

namespace gongwen::extract {

bool same_row(const Box& a, const Box& b) {
    const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return shared > 0.5 * std::min(a.height(), b.height());
}

std::vector<std::size_t> words_behind(const FoundLabel& label, const FormPage& page) {
    std::vector<std::size_t> row;
    const std::size_t own = label.words.back();
    for (std::size_t w = 0; w < page.words.size(); ++w) {
        const PlacedWords& words = page.words[w];
        if (words.cell != label.cell) continue;
        const bool behind =
            words.segment.box.left >= label.box.right - 2 && same_row(words.segment.box, label.box);
        if (w == own || behind) row.push_back(w);
    }
    std::sort(row.begin(), row.end(), [&](std::size_t a, std::size_t b) {
        return page.words[a].segment.box.left < page.words[b].segment.box.left;
    });
    return row;
}

std::vector<std::size_t> row_below(const FoundLabel& label, const FormPage& page,
                                   const std::vector<FoundLabel>& labels, bool has_end) {
    constexpr double kNextLine = 3;  // heights of the label
    std::vector<std::size_t> below;
    for (std::size_t w = 0; w < page.words.size(); ++w) {
        if (page.words[w].cell != label.cell) continue;
        const Box& box = page.words[w].segment.box;
        const bool near =
            label.cell >= 0 || box.center_y() < label.box.bottom + kNextLine * label.box.height();
        if (box.center_y() > label.box.bottom && near && !same_row(box, label.box)) {
            below.push_back(w);
        }
    }
    if (below.empty()) return {};
    const auto box_of = [&](std::size_t w) -> const Box& { return page.words[w].segment.box; };
    const Box first = box_of(*std::min_element(
        below.begin(), below.end(), [&](auto a, auto b) { return box_of(a).top < box_of(b).top; }));
    std::erase_if(below, [&](std::size_t w) { return !same_row(box_of(w), first); });
    std::sort(below.begin(), below.end(),
              [&](auto a, auto b) { return box_of(a).left < box_of(b).left; });
    const bool has_label = std::any_of(labels.begin(), labels.end(), [&](const FoundLabel& other) {
        if (other.page != label.page || other.cell != label.cell || other.words.empty()) {
            return false;
        }
        // Running text may have the next blank's label behind what belongs here; so may a cell's
        // row with the words that end the value.
        if (label.cell < 0 || has_end)
            return other.words.front() == below.front() && other.begin == 0;
        return std::find(below.begin(), below.end(), other.words.front()) != below.end();
    });
    const bool has_box = std::any_of(
        page.page->check_boxes.begin(), page.page->check_boxes.end(), [&](const CheckBox& box) {
            return same_row(box.box, first) && box.box.right < box_of(below.front()).right;
        });
    return has_label || has_box ? std::vector<std::size_t>{} : below;
}

double right_limit(const FoundLabel& label, const FormPage& form) {
    const Page& page = *form.page;
    double limit =
        label.cell >= 0 ? page.cells[static_cast<std::size_t>(label.cell)].box.right : page.width;
    for (const std::vector<CheckBox>* boxes : {&page.check_boxes, &form.bracket_boxes}) {
        for (const CheckBox& box : *boxes) {
            if (box.box.left > label.box.right && same_row(box.box, label.box)) {
                limit = std::min(limit, box.box.left);
            }
        }
    }
    return limit;
}

}  // namespace gongwen::extract
