#include "extract/letter/label_choice.h"

#include <vector>

namespace gongwen::extract {

std::optional<LabelHit> LabelChoice::label_of(const Segment& segment) const {
    std::optional<LabelHit> hit = labels_.at_front(segment);
    if (hit && hit->everyday && usual_.contains(hit->field)) return std::nullopt;
    if (hit && !captures_.contains(hit->field->name) && places_.allow(*hit, segment)) return hit;
    if (hit && hit->has_colon && !hit->misread && hit->begin == 0) return std::nullopt;
    std::vector<std::string> seen;
    for (const auto& [name, capture] : captures_) seen.push_back(name);
    hit = labels_.doubtful_at_front(segment.text, seen);
    return hit && places_.allow_doubtful(*hit, segment) ? hit : std::nullopt;
}

std::optional<LabelHit> LabelChoice::label_within(const LabelHit& outer,
                                                  const Segment& value) const {
    if (outer.field->zone != Zone::Head || value.text.empty()) return std::nullopt;
    const std::optional<LabelHit> hit = labels_.at_front(value);
    const bool is_plain = hit && hit->has_colon && !hit->bracketed && !hit->misread &&
                          hit->begin == 0 && hit->field->zone == Zone::Head &&
                          !captures_.contains(hit->field->name);
    return is_plain ? hit : std::nullopt;
}

}  // namespace gongwen::extract
