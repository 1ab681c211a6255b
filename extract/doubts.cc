#include "extract/doubts.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/look_alikes.h"
#include "core/pattern.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/comparing.h"
#include "extract/item_number.h"
#include "extract/review.h"
#include "extract/value_rules.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool has_value(const Field& field) {
    return field.state == FieldState::Read || field.state == FieldState::Repaired;
}

// One value alone.

constexpr std::array<std::pair<char32_t, char32_t>, 6> kBrackets{{
    {U'(', U')'},
    {U'「', U'」'},
    {U'『', U'』'},
    {U'《', U'》'},
    {U'〈', U'〉'},
    {U'【', U'】'},
}};

/// Every bracket is closed by its own kind. 1) and 一) are numbers of items.
bool is_balanced(View text) {
    std::vector<char32_t> open;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = fold_width(text[i]);
        for (const auto& [left, right] : kBrackets) {
            if (c == left) open.push_back(right);
            if (c != right) continue;
            const bool numbers_item = right == U')' && (open.empty() || open.back() != right);
            if (numbers_item) continue;
            if (open.empty() || open.back() != right) return false;
            open.pop_back();
        }
    }
    return open.empty();
}

/// Small letters that Chinese uses as words: e化, k書.
bool is_stray_letter(char32_t c) { return c >= U'a' && c <= U'z' && c != U'e' && c != U'k'; }

/// A small sign or letter of Latin writing between two Chinese characters is dirt, or part of one
/// of them.
bool has_stray_sign(View text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool sign = View(U".'\"`|^").find(text[i]) != View::npos || is_stray_letter(text[i]);
        if (sign && is_han(text[i - 1]) && is_han(text[i + 1])) return true;
    }
    return false;
}

/// Small and capital letters in one address: l and I, O and o were taken for each other.
bool mixes_cases(View text) {
    const auto has = [&](char32_t from, char32_t to) {
        return std::any_of(text.begin(), text.end(),
                           [&](char32_t c) { return c >= from && c <= to; });
    };
    return has(U'a', U'z') && has(U'A', U'Z');
}

std::string_view doubt_of_words(const Field& field) {
    for (const std::string& part : field.list()) {
        const std::u32string text = to_utf32(part);
        if (!is_balanced(text)) return "unbalanced_brackets";
        if (has_stray_sign(text)) return "stray_sign";
    }
    return "";
}

/// mmcjqa93q@…: a letter that looks like a digit, behind one.
bool has_letter_like_digit(View address) {
    const View name = address.substr(0, address.find(U'@'));
    for (std::size_t i = 1; i < name.size(); ++i) {
        if (is_digit(name[i - 1]) && is_latin(name[i]) && digit_for(name[i]) != name[i])
            return true;
    }
    return false;
}

std::string_view doubt_of_email(const std::string& text) {
    if (!is_possible_email(text)) return "not_an_email";
    const std::u32string address = to_utf32(text);
    if (mixes_cases(address)) return "mixed_case";
    return has_letter_like_digit(address) ? "letter_like_digit" : "";
}

/// Letters older than that are rare; a lost digit of the year is not.
bool is_usual_date(const std::string& iso) {
    constexpr int kFirstYear = 1950;
    const auto date = date_from_iso(iso);
    return !date || date->year >= kFirstYear;
}

bool is_choice(View text, const FieldTemplate& form) {
    const std::u32string compact = without_spaces(text);
    return std::any_of(form.choices.begin(), form.choices.end(),
                       [&](const std::u32string& choice) { return compact == choice; });
}

// Between values.

/// One character more, less or other.
bool differ_by_one(View a, View b) {
    if (a == b) return false;
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t front = 0;
    while (front < a.size() && a[front] == b[front]) ++front;
    const std::size_t skip = b.size() == a.size() ? 1 : 0;
    return a.substr(std::min(front + skip, a.size())) == b.substr(front + 1);
}

/// One character differs, or one name goes on where the other ends: a part was not read.
bool nearly_the_same(View a, View b) {
    return differ_by_one(a, b) || a.starts_with(b) || b.starts_with(a);
}

/// The receiver of a letter is among those it goes to; there its name is printed a second time.
void compare_recipient(Record& record) {
    const Field* recipient = record.field("recipient");
    if (!recipient || !has_value(*recipient)) return;
    const std::u32string name = for_comparing(recipient->text());
    constexpr std::size_t kShortest = 3;
    if (name.size() < kShortest) return;
    std::string near;
    for (const char* list : {"originals", "copies"}) {
        const Field* field = record.field(list);
        if (!field || !has_value(*field)) continue;
        for (const std::string& item : field->list()) {
            const std::u32string other = for_comparing(item);
            if (other == name) return;
            if (nearly_the_same(name, other)) near = list;
        }
    }
    if (near.empty()) return;
    add_review(record, "recipient", "near_miss");
    add_review(record, near, "near_miss");
}

std::u32string without_digits(std::u32string text) {
    std::erase_if(text, is_digit);
    return text;
}

/// The mail domains of one office are the same, or its machines are counted (ms1, ms2): one that is
/// another's but for a character was misread, or the other was.
void compare_mail_domains(Record& record, const Template& form) {
    std::vector<std::pair<std::string, std::u32string>> domains;
    for (const FieldTemplate& field : form.fields) {
        const Field* found = record.field(field.name);
        if (field.kind != FieldKind::Email || !found || !has_value(*found)) continue;
        for (const std::string& address : found->list()) {
            const std::size_t at = address.find('@');
            if (at != address.npos) {
                domains.emplace_back(field.name, to_utf32(address.substr(at + 1)));
            }
        }
    }
    for (std::size_t i = 0; i < domains.size(); ++i) {
        for (std::size_t j = i + 1; j < domains.size(); ++j) {
            const auto& [a, b] = std::pair(domains[i].second, domains[j].second);
            if (!differ_by_one(a, b) || without_digits(a) == without_digits(b)) continue;
            add_review(record, domains[i].first, "near_domain");
            add_review(record, domains[j].first, "near_domain");
        }
    }
}

bool begins_with_sign(View item) {
    return !item.empty() && View(U"、，。；：,.;:").find(item.front()) != View::npos;
}

/// …要點。二、檢附…: the next item's beginning was not seen.
bool holds_next_item(View item) {
    for (std::size_t i = 0; i + 3 < item.size(); ++i) {
        const bool numeral = View(U"一二三四五六七八九十").find(item[i + 1]) != View::npos;
        if (item[i] == U'。' && numeral && item[i + 2] == U'、') return true;
    }
    return false;
}

/// 一、 三、: a number was misread or an item lost.
bool in_order(const Field& field) {
    ItemSequence sequence;
    for (const std::string& item : field.list()) {
        const std::u32string text = to_utf32(item);
        if (begins_with_sign(text) || holds_next_item(text)) return false;
        const auto number = item_number(text);
        if (!number) continue;
        if (!sequence.expects(*number)) return false;
        sequence.accept(*number);
    }
    return true;
}

/// …擔任單一窗0 beside items that end as sentences do: what follows the last Chinese character
/// was part of it, or the full stop.
bool has_cut_off_end(const Field& field) {
    bool has_sentence = false;
    bool has_other = false;
    for (const std::string& item : field.list()) {
        const std::u32string text = to_utf32(item);
        if (text.size() < 2) continue;
        has_sentence |= text.back() == U'。';
        has_other |=
            is_han(text[text.size() - 2]) && (is_latin(text.back()) || is_digit(text.back()));
    }
    return has_sentence && has_other;
}

std::string_view doubt_of_one(const Field& field, const FieldTemplate& form) {
    const std::u32string text = to_utf32(field.text());
    if (!form.pattern.empty() && !text.empty() && !matches(field.text(), form.pattern)) {
        return "unlike_pattern";
    }
    switch (form.kind) {
        case FieldKind::Phone:
            return is_possible_phone(field.text()) ? "" : "impossible_phone";
        case FieldKind::Email:
            return doubt_of_email(field.text());
        case FieldKind::Date:
            return is_usual_date(field.text()) ? "" : "unusual_date";
        case FieldKind::Choice:
            return is_choice(text, form) ? "" : "unknown_choice";
        case FieldKind::Text:
        case FieldKind::Institution:
        case FieldKind::Items:
        case FieldKind::Names:
            return doubt_of_words(field);
        default:
            return "";
    }
}

}  // namespace

std::string_view doubt_of(const Field& field, const FieldTemplate& form) {
    if (form.rows.empty()) return doubt_of_one(field, form);
    Field row = field;
    for (const std::string& value : field.list()) {
        row.value = value;
        const std::string_view doubt = value.empty() ? "" : doubt_of_one(row, form);
        if (!doubt.empty()) return doubt;
    }
    return "";
}

namespace {

bool is_in_review(const Record& record, const std::string& field) {
    return std::any_of(record.review.begin(), record.review.end(),
                       [&](const ReviewItem& item) { return item.field == field; });
}

}  // namespace

void review_doubts(Record& record, const Template& form) {
    for (const FieldTemplate& field : form.fields) {
        const Field* found = record.field(field.name);
        if (!found || !has_value(*found)) continue;
        // One reason is enough for a person to look.
        if (is_in_review(record, field.name)) continue;
        const std::string_view doubt = doubt_of(*found, field);
        if (!doubt.empty()) add_review(record, field.name, std::string(doubt));
        if (field.kind != FieldKind::Items) continue;
        if (!in_order(*found)) add_review(record, field.name, "items_out_of_order");
        if (has_cut_off_end(*found)) add_review(record, field.name, "cut_off_end");
    }
    compare_recipient(record);
    compare_mail_domains(record, form);
}

}  // namespace gongwen::extract
