#include "extract/letter/pages/value_ends.h"

#include <algorithm>
#include <string>

#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/layouts/bare_values.h"
#include "extract/values/field_values.h"
#include "extract/values/possible_values.h"
#include "extract/values/telephone.h"

namespace gongwen::extract {

using View = std::u32string_view;

bool is_whole_date(const LabelHit& label, const Segment& segment, std::size_t at) {
    return label.field->kind == FieldKind::Date &&
           parse_date(View(segment.text).substr(label.end, at - label.end)).has_value();
}

bool ends_mail_address(const std::optional<LabelHit>& first, const Segment& segment,
                       std::size_t at) {
    if (!first || first->field->kind != FieldKind::Email || at <= first->end) return false;
    const View mail = View(segment.text).substr(first->end, at - first->end);
    const View rest = View(segment.text).substr(at);
    const bool is_word = rest.size() > 1 && is_han(rest[0]) && is_han(rest[1]);
    return is_word && is_possible_email(to_utf8(without_spaces(mail)));
}

bool begins_beside_meeting(const std::optional<LabelHit>& first, const LabelHit& hit) {
    constexpr std::size_t kLeast = 3;  // characters: 地點 and 電話 are words of the value, too
    if (!first || !first->has_colon || first->field->zone != Zone::Body) return false;
    const std::string& name = first->field->name;
    const bool is_short = name == "meeting_time" || name == "meeting_place" || name == "chair";
    return is_short && hit.has_colon && !hit.misread && !hit.everyday && hit.length >= kLeast &&
           hit.field != first->field && hit.field->kind != FieldKind::Items;
}

bool ends_person(const std::optional<LabelHit>& first, const LabelHit& hit, View rest) {
    if (!first || first->field->kind != FieldKind::Person || !first->has_colon) return false;
    const FieldKind kind = hit.field->kind;
    return hit.has_colon && !hit.misread && !hit.everyday && hit.length >= 2 &&
           (kind == FieldKind::Phone || kind == FieldKind::Email) &&
           could_be_value(*hit.field, rest.substr(hit.end));
}

bool ends_phone(const std::optional<LabelHit>& first, View front, View rest) {
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 4;
    if (!first || first->field->kind != FieldKind::Phone || !first->has_colon) return false;
    const std::size_t colon = std::min(rest.find_first_of(U"：:"), rest.size());
    const View word = rest.substr(0, colon);
    return colon < rest.size() && word.size() >= kShortest && word.size() <= kLongest &&
           std::ranges::all_of(word, is_han) && !word.starts_with(U"分機") &&
           !word.starts_with(U'轉') && is_digit(front.back()) &&
           is_possible_phone(to_utf8(without_spaces(front.substr(first->end))));
}

bool ends_way_of_contact(const std::optional<LabelHit>& first, const Segment& segment,
                         std::size_t at) {
    if (!first || first->begin > 0 || at <= first->end) return false;
    const View value = View(segment.text).substr(first->end, at - first->end);
    const View rest = View(segment.text).substr(at);
    const bool is_word = rest.size() > 1 && is_han(rest[0]) && is_han(rest[1]) &&
                         !rest.starts_with(U"分機") && !rest.starts_with(U"轉接");
    const bool is_mail = bare_mail(rest) == 0;
    std::u32string whole = without_spaces(value);
    // A bar between the two, low on the line.
    while (!whole.empty() && View(U"_｜|").find(whole.back()) != View::npos) whole.pop_back();
    if (whole.empty()) return false;
    if (first->field->kind == FieldKind::Email) return is_word && is_possible_email(to_utf8(whole));
    return first->field->kind == FieldKind::Phone && (is_word || is_mail) &&
           is_digit(whole.back()) && is_possible_phone(to_utf8(whole));
}

}  // namespace gongwen::extract
