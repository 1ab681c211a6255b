#include "extract/form/form_page.h"

#include <algorithm>

#include "core/text.h"
#include "extract/form/bracket_boxes.h"

namespace gongwen::extract {
namespace {

/// The smallest cell around the point: tables may lie within cells of others.
int cell_at(const Page& page, double x, double y) {
    int best = -1;
    for (std::size_t i = 0; i < page.cells.size(); ++i) {
        const Box& box = page.cells[i].box;
        if (!box.contains(x, y)) continue;
        if (best < 0 || box.area() < page.cells[static_cast<std::size_t>(best)].box.area()) {
            best = static_cast<int>(i);
        }
    }
    return best;
}

/// The cell of each character; one without a box stands where the one before it does.
std::vector<int> cells_of(const Segment& segment) {
    std::vector<int> cells;
    for (const Box& box : segment.character_boxes) {
        const bool has_place = !box.empty();
        const int before = cells.empty() ? segment.line->cell : cells.back();
        cells.push_back(has_place ? cell_at(*segment.page, box.center_x(), box.center_y())
                                  : before);
    }
    // A character on a border belongs to its neighbours' cell.
    for (std::size_t i = 1; i + 1 < cells.size(); ++i) {
        if (cells[i] < 0 && cells[i - 1] == cells[i + 1]) cells[i] = cells[i - 1];
    }
    return cells;
}

/// The check boxes on the segment's line, from the left.
std::vector<Box> boxes_on_line(const Segment& segment) {
    std::vector<Box> boxes;
    for (const CheckBox& one : segment.page->check_boxes) {
        const Box& box = one.box;
        if (segment.box.contains(box.center_x(), box.center_y())) boxes.push_back(box);
    }
    std::sort(boxes.begin(), boxes.end(),
              [](const Box& a, const Box& b) { return a.left < b.left; });
    return boxes;
}

/// How many of the boxes stand in front of each character; -1 of what recognition made of a box.
std::vector<int> boxes_in_front(const Segment& segment, const std::vector<Box>& boxes) {
    constexpr double kIsBox = 0.6;
    std::vector<int> counts;
    int count = 0;
    for (const Box& character : segment.character_boxes) {
        const auto behind = std::find_if(boxes.begin(), boxes.end(), [&](const Box& box) {
            return character.center_x() < box.center_x();
        });
        const bool is_box = std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) {
            return covered_share(character, box) > kIsBox;
        });
        if (!character.empty()) count = static_cast<int>(behind - boxes.begin());
        counts.push_back(is_box ? -1 : count);
    }
    return counts;
}

/// The parts of the segment in one cell and between two check boxes.
void place(FormPage& form, const Segment& segment) {
    const std::vector<int> cells = cells_of(segment);
    const std::vector<int> boxes = boxes_in_front(segment, boxes_on_line(segment));
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= cells.size(); ++i) {
        if (i < cells.size() && cells[i] == cells[begin] && boxes[i] == boxes[begin]) continue;
        const Segment part = segment.part(begin, i);
        if (!part.text.empty() && boxes[begin] >= 0) form.words.push_back({part, cells[begin]});
        begin = i;
    }
}

}  // namespace

std::vector<std::size_t> FormPage::in_cell(int cell) const {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (cell >= 0 && words[i].cell == cell) out.push_back(i);
    }
    return out;
}

std::u32string FormPage::cell_text(int cell) const {
    std::u32string text;
    for (const std::size_t i : in_cell(cell)) text += without_spaces(words[i].segment.text);
    return text;
}

std::vector<FormPage> form_pages(std::span<const Page> pages) {
    std::vector<FormPage> out;
    for (const Page& page : pages) {
        FormPage form;
        form.page = &page;
        form.bracket_boxes = bracket_boxes(page);
        std::vector<Segment> segments;
        for (const Line& line : page.lines) {
            if (!line.stamp) segments.push_back(segment_of(page, line));
        }
        form.body_size = measure(segments).body_size;
        for (const Segment& segment : segments) place(form, segment);
        out.push_back(std::move(form));
    }
    return out;
}

}  // namespace gongwen::extract
