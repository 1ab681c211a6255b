#include "extract/letter/layouts/open_label.h"

#include "extract/letter/layouts/cell_labels.h"

namespace gongwen::extract {

const FieldTemplate* head_label(std::u32string_view words, const LabelFinder& labels) {
    const FieldTemplate* field = labels.named(words);
    return field && field->zone == Zone::Head ? field : nullptr;
}

bool is_plain_label(const Segment& segment, const LabelFinder& labels) {
    const auto hit = labels.at_front(segment);
    return hit && hit->has_colon && !hit->misread && hit->begin == 0;
}

std::vector<std::size_t> head_of_page(const std::vector<Segment>& segments,
                                      const LabelFinder& labels) {
    const double body = top_of_body(segments, labels);
    std::vector<std::size_t> head;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        const bool outside = segment.line->cell < 0 && !segment.line->vertical;
        if (outside && !segment.text.empty() && segment.box.center_y() < body) head.push_back(i);
    }
    return head;
}

}  // namespace gongwen::extract
