#include "extract/body_text.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/item_number.h"

namespace gongwen::extract {
namespace {

/// Where a full line of the segment's cell ends: as far from the cell's right edge as its text
/// begins from the left one, but no further than text set in the middle would be.
std::optional<double> right_in_cell(const Segment& segment) {
    const int index = segment.line->cell;
    if (index < 0 || static_cast<std::size_t>(index) >= segment.page->cells.size()) return {};
    const Box& cell = segment.page->cells[static_cast<std::size_t>(index)].box;
    return cell.right - std::clamp(segment.box.left - cell.left, 0.0, segment.size);
}

/// How wide the number or Latin word is that the segment begins with: it moved here whole where it
/// did not fit on the line before.
double first_word_width(const Segment& segment) {
    std::size_t end = 0;
    while (end < segment.text.size() &&
           (is_digit(segment.text[end]) || is_latin(segment.text[end]))) {
        ++end;
    }
    const bool measured = end > 0 && end <= segment.character_boxes.size();
    return measured ? segment.character_boxes[end - 1].right - segment.box.left : 0;
}

}  // namespace

bool BodyText::goes_on(const Segment& segment) const {
    if (!last_ || item_number(segment.text)) return false;
    if (last_->line->cell != segment.line->cell) return false;
    PageMeasure measure = last_measure_;
    if (const auto right = right_in_cell(*last_)) measure.right = *right;
    measure.right -= first_word_width(segment);
    if (!is_full(*last_, measure)) return false;
    const bool next_page = last_->page != segment.page;
    if (!next_page && !stands_below(*last_, segment)) return false;
    if (next_page && (last_->text.empty() || last_->text.back() == U'。')) return false;
    constexpr double kIndent = 4;  // characters; an item's text hangs under its number
    return std::abs(segment.box.left - last_->box.left) <= kIndent * segment.size;
}

void BodyText::add(std::vector<Passage>& passages, const Segment& segment,
                   const PageMeasure& measure) {
    if (!goes_on(segment)) {
        passages.push_back(Passage{"body", {}, {}});
        passage_ = passages.size() - 1;
    }
    append(passages[passage_], *segment.line, segment.begin, segment.end);
    last_ = segment;
    last_measure_ = measure;
}

void BodyText::add_alone(std::vector<Passage>& passages, const Segment& segment) const {
    passages.push_back(Passage{"body", {}, {}});
    append(passages.back(), *segment.line, segment.begin, segment.end);
}

}  // namespace gongwen::extract
