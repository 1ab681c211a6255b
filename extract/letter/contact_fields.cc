#include "extract/letter/contact_fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"
#include "extract/letter/joint_contact.h"
#include "extract/values/field_values.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// 承辦單位 beside a person is the person's unit; alone it is the contact.
void place_unit(Record& record) {
    const auto found = record.fields.find("unit");
    if (found == record.fields.end()) return;
    Field unit = std::move(found->second);
    record.fields.erase(found);
    if (unit.text().empty()) return;
    Field& contact = record.fields["contact"];
    Field& issuer = record.fields["issuer"];
    if (record.document_type == "便簽" && issuer.text().empty()) {
        issuer = std::move(unit);  // a note between units has no letterhead
    } else if (contact.text().empty()) {
        contact = std::move(unit);
    } else {
        record.details.contact_parts["unit"] = unit.text();
    }
}

/// （02-2000-0000分機12）: one pair of brackets around all of it.
bool is_bracketed(View text) {
    const bool framed =
        text.size() > 2 && fold_width(text.front()) == U'(' && fold_width(text.back()) == U')';
    return framed && text.substr(1).find_first_of(U"（()）") == text.size() - 2;
}

/// The number behind a name; the contact stays as printed.
void find_phone_in(Record& record, const Passage& both, const Template& letter) {
    constexpr std::ptrdiff_t kFewestDigits = 7;
    const FieldTemplate* phone = letter.field("phone");
    if (!phone || record.fields["phone"].state != FieldState::Absent) return;
    const auto begin = std::ranges::find_if(
        both.text, [](char32_t c) { return is_digit(c) || fold_width(c) == U'('; });
    if (std::count_if(begin, both.text.end(), is_digit) < kFewestDigits) return;
    const auto at = static_cast<std::size_t>(begin - both.text.begin());
    const std::size_t frame = is_bracketed(View(both.text).substr(at)) ? 1 : 0;
    record.fields["phone"] = read_part(both, at + frame, both.size() - frame, *phone);
}

/// 聯絡人及電話 among the parts of a notice whose head names the person alone.
void find_phone_of_notice(Record& record, const LetterWalk& walk, const Template& letter) {
    static constexpr std::array<View, 3> kLabels{U"聯絡人及電話", U"連絡人及電話", U"聯絡人電話"};
    for (const Passage& passage : walk.passages) {
        const bool labelled = std::ranges::any_of(
            kLabels, [&](View label) { return View(passage.text).starts_with(label); });
        if (passage.field == "body" && labelled) find_phone_in(record, passage, letter);
    }
}

}  // namespace

void fill_contact_fields(Record& record, const LetterWalk& walk, const Template& letter) {
    place_unit(record);
    const auto capture = walk.captures.find("contact");
    if (capture != walk.captures.end() && !capture->second.passages.empty()) {
        const Passage& contact = walk.passages[capture->second.passages.front()];
        if (!split_joint_contact(record, contact, letter)) find_phone_in(record, contact, letter);
    }
    find_phone_of_notice(record, walk, letter);
}

}  // namespace gongwen::extract
