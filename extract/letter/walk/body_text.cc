#include "extract/letter/walk/body_text.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/letter/wording/item_number.h"

namespace gongwen::extract {
namespace {

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

bool BodyText::goes_on(const Paragraph& paragraph, const Segment& segment) {
    const Segment& last = paragraph.last;
    if (item_number(segment.text)) return false;
    PageMeasure measure = paragraph.measure;
    if (const auto right = right_in_cell(last)) measure.right = *right;
    measure.right -= first_word_width(segment);
    if (!is_full(last, measure)) return false;
    const bool next_page = last.page != segment.page;
    if (!next_page && !stands_below(last, segment)) return false;
    if (next_page && (last.text.empty() || last.text.back() == U'。')) return false;
    constexpr double kIndent = 4;  // characters; an item's text hangs under its number
    return std::abs(segment.box.left - last.box.left) <= kIndent * segment.size;
}

void BodyText::add(std::vector<Passage>& passages, const Segment& segment,
                   const PageMeasure& measure) {
    if (segment.page != page_) {
        in_cells_.clear();
        page_ = segment.page;
    }
    const int cell = segment.line->cell;
    std::optional<Paragraph>& open = cell < 0 ? outside_ : in_cells_[cell];
    if (cell >= 0) outside_.reset();
    if (!open || !goes_on(*open, segment)) {
        passages.push_back(Passage{"body", {}, {}});
        open = Paragraph{segment, passages.size() - 1, measure};
    }
    append(passages[open->passage], *segment.line, segment.begin, segment.end);
    open->last = segment;
    open->measure = measure;
}

void BodyText::add_alone(std::vector<Passage>& passages, const Segment& segment) const {
    passages.push_back(Passage{"body", {}, {}});
    append(passages.back(), *segment.line, segment.begin, segment.end);
}

}  // namespace gongwen::extract
