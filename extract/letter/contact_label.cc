#include "extract/letter/contact_label.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gongwen::extract {

bool is_contact(const FieldTemplate& field) {
    static constexpr std::array<std::string_view, 5> kContacts{"address", "contact", "phone", "fax",
                                                               "email"};
    return std::ranges::find(kContacts, field.name) != kContacts.end();
}

std::optional<LabelHit> contact_label(const Segment& segment, const LabelFinder& labels) {
    const auto hit = labels.at_front(segment);
    const bool plain = hit && !hit->misread && hit->begin == 0;
    return plain && is_contact(*hit->field) ? hit : std::nullopt;
}

}  // namespace gongwen::extract
