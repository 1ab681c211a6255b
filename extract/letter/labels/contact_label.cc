#include "extract/letter/labels/contact_label.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.h"

namespace gongwen::extract {

bool is_contact(const FieldTemplate& field) {
    static constexpr std::array<std::string_view, 5> kContacts{"address", "contact", "phone", "fax",
                                                               "email"};
    return std::ranges::find(kContacts, field.name) != kContacts.end();
}

std::optional<LabelHit> contact_label(const Segment& segment, const LabelFinder& labels) {
    const auto hit = labels.at_front(segment);
    // A rule beside the contacts may be read as a sign in front of each.
    const bool in_front = hit && (hit->begin == 0 || (hit->begin == 1 && hit->has_colon &&
                                                      is_punctuation(segment.text.front())));
    const bool plain = in_front && !hit->misread;
    return plain && is_contact(*hit->field) ? hit : std::nullopt;
}

}  // namespace gongwen::extract
