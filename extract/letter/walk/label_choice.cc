#include "extract/letter/walk/label_choice.h"

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

/// 發文日期：中華民國112年6月3日 beside the number below the letter: neither word nor value is
/// anybody else's.
bool tells_itself_below(const LabelHit& hit, const Segment& segment) {
    const bool is_letters_own =
        hit.field->kind == FieldKind::DocumentNumber || hit.field->name == "issue_date";
    return is_letters_own && hit.has_colon && !hit.misread && !hit.everyday && hit.begin == 0 &&
           could_be_value(*hit.field, std::u32string_view(segment.text).substr(hit.end));
}

/// 聯絡方式 above a block of contacts, without colon and value: a heading, and the label with a
/// value that follows (承辦人：…) is the field's.
bool is_heading(const Capture& capture, const LabelHit& next, const Segment& segment) {
    const bool has_colon = capture.label.text.find_first_of(U"：:") != std::u32string::npos;
    return capture.passages.empty() && !capture.in_cells && !has_colon &&
           capture.field->kind == FieldKind::Person && next.has_colon && !next.misread &&
           next.begin == 0 && next.end < segment.text.size() &&
           segment.box.top > capture.label.box.bottom - segment.size / 2;
}

/// 聯絡方式：02-2000-0000 below 聯絡人：林大有: how the person is reached.
bool names_only_number(const LabelHit& hit, const Segment& segment) {
    const std::u32string value = without_spaces(std::u32string_view(segment.text).substr(hit.end));
    return hit.field->kind == FieldKind::Person && hit.has_colon && !value.empty() &&
           (is_digit(value.front()) || fold_width(value.front()) == U'(') &&
           is_possible_phone(to_utf8(value));
}

}  // namespace

/// 電話：02-2000-0000 in a line of its own among the parts of a notice, below its 聯絡人：, or a
/// misread 聯絡人及電話：. Among items they may be anybody's.
bool LabelChoice::is_number_of_notice(const LabelHit& hit, const Segment& segment) const {
    constexpr std::size_t kLong = 6;  // 聯絡人長電話：
    if (captures_.contains("explanation") || !hit.has_colon || hit.begin > 0) return false;
    if (hit.field->kind == FieldKind::Person && hit.misread && hit.length >= kLong) return true;
    const bool is_plain = !hit.misread && !hit.everyday;
    const FieldKind kind = hit.field->kind;
    return is_plain && (kind == FieldKind::Phone || kind == FieldKind::Email) &&
           captures_.contains("contact") && value_tells(hit, segment);
}

/// 受文單位：, 收件單位： below the body of a letter whose head has 受文者: the list that 正本 is.
bool LabelChoice::is_list_of_receivers(const LabelHit& hit) const {
    return hit.field->name == "recipient" && hit.misread && places_.zone() != Zone::Head &&
           captures_.contains("recipient") && labels_.named(U"正本");
}

/// 交辦事項 of a form without 案由 says in one what it is about; below 案由 it is a list.
bool LabelChoice::is_what_to_do(const LabelHit& hit, const Segment& segment) const {
    return hit.field->name == "explanation" && !captures_.contains("subject") &&
           without_spaces(segment.text).starts_with(U"交辦事項");
}

std::optional<LabelHit> LabelChoice::label_of(const Segment& segment) const {
    std::optional<LabelHit> hit = labels_.at_front(segment);
    if (hit && hit->everyday && usual_.contains(hit->field)) return std::nullopt;
    if (hit && is_list_of_receivers(*hit)) hit->field = labels_.named(U"正本");
    if (hit && is_what_to_do(*hit, segment)) hit->field = labels_.named(U"主旨");
    if (hit && names_only_number(*hit, segment)) hit->field = labels_.named(U"電話");
    const auto known = hit ? captures_.find(hit->field->name) : captures_.end();
    const bool is_new = known == captures_.end() || is_heading(known->second, *hit, segment);
    const bool may_stand_here =
        hit && (places_.allow(*hit, segment) ||
                (places_.zone() == Zone::Tail && tells_itself_below(*hit, segment)) ||
                (places_.zone() == Zone::Body && is_number_of_notice(*hit, segment)));
    if (is_new && may_stand_here) return hit;
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
