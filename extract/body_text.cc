#include "extract/body_text.h"

#include <cmath>

#include "core/text.h"
#include "extract/item_number.h"

namespace gongwen::extract {

bool BodyText::goes_on(const Segment& segment) const {
    if (!last_ || item_number(segment.text)) return false;
    if (last_->line->cell != segment.line->cell) return false;
    if (!is_full(*last_, last_measure_)) return false;
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
