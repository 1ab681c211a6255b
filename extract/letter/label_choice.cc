#include "extract/letter/label_choice.h"

#include <string_view>
#include <vector>

#include "core/text.h"
#include "extract/values/districts.h"
#include "extract/values/field_values.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {
namespace {

/// A telephone number, a mail address, a whole address: the value can be nothing else, wherever in
/// its row the label stands.
bool value_tells(const LabelHit& hit, const Segment& segment) {
    const std::u32string_view value = std::u32string_view(segment.text).substr(hit.end);
    switch (hit.field->kind) {
        case FieldKind::Phone:
            return is_possible_phone(to_utf8(without_spaces(value)));
        case FieldKind::Email:
        case FieldKind::DocumentNumber:
            return could_be_value(*hit.field, value);
        default:
            return hit.field->name == "address" && is_whole_address(to_utf8(value));
    }
}

}  // namespace

std::optional<LabelHit> LabelChoice::label_of(const Segment& segment) const {
    std::optional<LabelHit> hit = labels_.at_front(segment);
    if (hit && hit->everyday && usual_.contains(hit->field)) return std::nullopt;
    if (hit && !captures_.contains(hit->field->name) && places_.allow(*hit, segment)) return hit;
    if (hit && hit->has_colon && !hit->misread && hit->begin == 0) return std::nullopt;
    std::vector<std::string> seen;
    for (const auto& [name, capture] : captures_) seen.push_back(name);
    hit = labels_.doubtful_at_front(segment.text, seen);
    if (!hit) return std::nullopt;
    const bool allowed = places_.allow_doubtful(*hit, segment) ||
                         (value_tells(*hit, segment) && places_.allow(*hit, segment));
    return allowed ? hit : std::nullopt;
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
