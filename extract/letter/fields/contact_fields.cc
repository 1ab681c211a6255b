#include "extract/letter/fields/contact_fields.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/text.h"
#include "extract/letter/fields/joint_contact.h"
#include "extract/values/field_values.h"
#include "extract/values/telephone.h"

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

/// Where the number that begins at `at` is over: a mail address stands behind it.
std::size_t end_of_number(View text, std::size_t at) {
    const std::size_t sign = text.find(U'@', at);
    if (sign == View::npos) return text.size();
    std::size_t begin = sign;
    while (begin > at && !is_han(text[begin - 1]) && !is_space(text[begin - 1])) --begin;
    // 分機6825office@example.tw: the digits in front are the number's.
    while (begin < sign && !is_latin(text[begin])) ++begin;
    return begin;
}

/// 技士林大有 of 技士林大有，電話：02-…: what stands in front of its number. 0 where a colon stands
/// between them behind a word that is no known label (聯絡襟活；): it may be any label.
std::size_t end_of_name(View text, std::size_t number) {
    constexpr auto kWords = std::to_array<View>({U"聯絡電話", U"連絡電話", U"電話", U"分機"});
    constexpr View kSigns = U"(（［[/／,，、 \u3000";
    constexpr View kColons = U"：:；;";
    std::size_t end = number;
    while (end > 0 && kColons.find(text[end - 1]) != View::npos) --end;
    const bool has_colon = end < number;
    const View front = text.substr(0, end);
    const auto word = std::ranges::find_if(kWords, [&](View one) { return front.ends_with(one); });
    if (word != kWords.end()) end -= word->size();
    if (has_colon && word == kWords.end()) return 0;
    while (end > 0 && kSigns.find(text[end - 1]) != View::npos) --end;
    return end;
}

/// 聯絡人及電話 names the person, too: the contact is what stands in front of the number, its
/// reading stays whole.
void part_from_phone(Record& record, const Passage& both, std::size_t number,
                     const Template& letter) {
    const FieldTemplate* contact = letter.field("contact");
    const std::size_t end = end_of_name(both.text, number);
    if (!contact || both.field != "contact" || end == 0) return;
    Field& whole = record.fields["contact"];
    Field name = read_part(both, 0, end, *contact);
    name.raw = std::move(whole.raw);
    if (!whole.reason.empty()) name.reason = std::move(whole.reason);
    whole = std::move(name);
}

/// The number behind a name, and a mail address behind that.
void find_phone_in(Record& record, const Passage& both, const Template& letter) {
    constexpr std::ptrdiff_t kFewestDigits = 7;
    const FieldTemplate* phone = letter.field("phone");
    if (!phone || record.fields["phone"].state != FieldState::Absent) return;
    const auto begin = std::ranges::find_if(
        both.text, [](char32_t c) { return is_digit(c) || fold_width(c) == U'('; });
    if (std::count_if(begin, both.text.end(), is_digit) < kFewestDigits) return;
    const auto at = static_cast<std::size_t>(begin - both.text.begin());
    const std::size_t end = end_of_number(both.text, at);
    const std::size_t frame = is_bracketed(View(both.text).substr(at, end - at)) ? 1 : 0;
    record.fields["phone"] = read_part(both, at + frame, end - frame, *phone);
    part_from_phone(record, both, at, letter);
    const FieldTemplate* email = letter.field("email");
    if (email && end < both.size() && record.fields["email"].state == FieldState::Absent) {
        record.fields["email"] = read_part(both, end, both.size(), *email);
    }
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

bool is_empty(const Record& record, const std::string& name) {
    const Field* field = record.field(name);
    return !field || field->text().empty();
}

/// Behind the person that 聯絡人：, 承辦人為 names in running text: [begin, end) of the name.
std::optional<std::pair<std::size_t, std::size_t>> person_in(View text) {
    static constexpr std::array<View, 6> kWords{U"聯絡人", U"連絡人",   U"承辦人員",
                                                U"承辦人", U"聯絡窗口", U"承辦窗口"};
    constexpr std::size_t kShortest = 2;
    constexpr std::size_t kLongest = 12;
    for (const View word : kWords) {
        const std::size_t at = text.find(word);
        const std::size_t begin = at + word.size() + 1;
        if (at == View::npos || begin >= text.size()) continue;
        if (View(U"：:為").find(text[begin - 1]) == View::npos) continue;
        std::size_t end = begin;
        while (end < text.size() && is_han(text[end])) ++end;
        const bool ends =
            end < text.size() && View(U"，,、（( 0123456789").find(text[end]) != View::npos;
        if (ends && end - begin >= kShortest && end - begin <= kLongest) {
            return std::pair(begin, end);
        }
    }
    return std::nullopt;
}

/// Where a telephone number begins and ends not far behind `at`.
std::optional<std::pair<std::size_t, std::size_t>> number_behind(View text, std::size_t at) {
    constexpr std::size_t kFarthest = 8;  // characters: ，電話：
    static constexpr View kSigns = U"0123456789-()（）#＃ 分機轉";
    const std::size_t begin = text.find_first_of(U"0(（", at);
    if (begin == View::npos || begin > at + kFarthest) return std::nullopt;
    std::size_t end = begin;
    while (end < text.size() && kSigns.find(text[end]) != View::npos) ++end;
    while (end > begin && !is_digit(text[end - 1])) --end;
    if (end == begin || !is_possible_phone(to_utf8(text.substr(begin, end - begin)))) {
        return std::nullopt;
    }
    return std::pair(begin, end);
}

/// 本案聯絡人：林大有，電話：02-2000-0000。 among the items of a letter whose head names nobody;
/// for a person to see, as it may be somebody else's.
void find_contact_in_text(Record& record, const LetterWalk& walk, const Template& letter) {
    if (!is_empty(record, "contact") || !is_empty(record, "phone")) return;
    const FieldTemplate* person = letter.field("contact");
    const FieldTemplate* phone = letter.field("phone");
    if (!person || !phone) return;
    for (const Passage& passage : walk.passages) {
        if (passage.field != "explanation" && passage.field != "action" &&
            passage.field != "body") {
            continue;
        }
        const View text = passage.text;
        const auto name = person_in(text);
        const auto number = name ? number_behind(text, name->second) : std::nullopt;
        if (!number) continue;
        record.fields["contact"] = read_part(passage, name->first, name->second, *person);
        record.fields["phone"] = read_part(passage, number->first, number->second, *phone);
        for (const char* field : {"contact", "phone"}) {
            record.fields[field].reason = "label_not_read";
        }
        return;
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
    find_contact_in_text(record, walk, letter);
}

}  // namespace gongwen::extract
