// Doubts of a whole record: of each value alone, and of values that do not go together.

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/edit_distance.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/review/closing_words.h"
#include "extract/review/digit_doubts.h"
#include "extract/review/doubts.h"
#include "extract/review/item_doubts.h"
#include "extract/review/name_ends.h"
#include "extract/review/receiver_doubts.h"
#include "extract/review/review.h"
#include "extract/review/text_doubts.h"
#include "extract/template/person_names.h"
#include "extract/values/add_review.h"
#include "extract/values/address_doubts.h"
#include "extract/values/districts.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool has_value(const Field& field) {
    return field.state == FieldState::Read || field.state == FieldState::Repaired;
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
            const std::u32string& a = domains[i].second;
            const std::u32string& b = domains[j].second;
            if (edit_distance(a, b) != 1 || without_digits(a) == without_digits(b)) continue;
            add_review(record, domains[i].first, "near_domain");
            add_review(record, domains[j].first, "near_domain");
        }
    }
}

/// 主旨 of a 函 is a sentence; no value ends with a comma.
bool is_cut_off(const Record& record, const FieldTemplate& field, const Field& found) {
    constexpr std::size_t kSentence = 15;
    if (record.kind != "letter" || field.kind != FieldKind::Text) return false;
    const std::u32string text = to_utf32(found.text());
    if (!text.empty() && View(U"，、").find(text.back()) != View::npos) return true;
    const bool is_sentence = record.document_type == "函" || record.document_type == "書函";
    return field.name == "subject" && is_sentence && text.size() >= kSentence &&
           is_han(text.back());
}

bool is_odd_subject(const Record& record, const FieldTemplate& field, const Field& found) {
    return record.kind == "letter" && field.name == "subject" &&
           has_odd_closing(to_utf32(found.text()));
}

/// The office of an address in 中壢區 is no 中靂分局.
void compare_place(Record& record) {
    const Field* issuer = record.field("issuer");
    if (!issuer || !has_value(*issuer)) return;
    const auto place = nearly_district_of(record.text_of("address"), to_utf32(issuer->text()));
    if (!place) return;
    add_review(record, "issuer", "near_district");
    const std::string number = record.text_of("document_no");
    if (number.find(to_utf8(*place)) != number.npos) {
        add_review(record, "document_no", "near_district");
    }
}

/// Of a name, or of any name in a column or list of them.
std::string_view doubt_of_person(const Field& field, FieldKind kind, const PersonNames& people) {
    for (const std::string& name : field.list()) {
        const std::string_view doubt = kind == FieldKind::Names
                                           ? people.doubt_of_guest(name, field.confidence)
                                           : people.doubt_of(name, field.confidence);
        if (!doubt.empty()) return doubt;
    }
    return "";
}

/// The field of the form, another than `own`, whose label stands with its colon in `text`.
const FieldTemplate* field_within(View text, const FieldTemplate& own, const Template& form) {
    for (std::size_t colon = text.find_first_of(U"：:"); colon != View::npos;
         colon = text.find_first_of(U"：:", colon + 1)) {
        const View front = text.substr(0, colon);
        for (const FieldTemplate& field : form.fields) {
            const auto ends_so = [&](const std::u32string& label) {
                return label.size() > 1 && front.ends_with(label);
            };
            if (field.name != own.name && std::ranges::any_of(field.labels, ends_so)) return &field;
        }
    }
    return nullptr;
}

/// 劉處長守禮聯絡人及電話技士…: of a person's name a long label is enough, its colon lost.
const FieldTemplate* field_in_name(View text, const FieldTemplate& own, const Template& form) {
    constexpr std::size_t kLong = 4;
    for (const FieldTemplate& field : form.fields) {
        const auto stands_there = [&](const std::u32string& label) {
            return label.size() >= kLong && text.find(label) != View::npos;
        };
        if (field.name != own.name && std::ranges::any_of(field.labels, stands_there)) {
            return &field;
        }
    }
    return nullptr;
}

/// 轄機關提起訴願。副本：屏東縣政府: the lists below a sentence became part of it, as the label of
/// 正本 was not read.
bool holds_lists(const Record& record, const Field& found) {
    const Field* originals = record.field("originals");
    if (originals && originals->state != FieldState::Absent) return false;
    return std::ranges::any_of(found.list(), [](const std::string& item) {
        const std::u32string text = to_utf32(item);
        return std::ranges::any_of(std::array{U"正本：", U"副本：", U"正本:", U"副本:"},
                                   [&](View label) { return text.find(label) != View::npos; });
    });
}

/// 密地址：110020臺北市: the value goes on into the next field, which is lost so. Sentences may
/// name such words.
void check_held_labels(Record& record, const FieldTemplate& field, const Template& form) {
    const bool is_sentence = field.kind == FieldKind::Items ||
                             (field.kind == FieldKind::Text && field.zone != Zone::Head);
    if (record.kind != "letter") return;
    if (is_sentence) {
        if (holds_lists(record, *record.field(field.name))) {
            add_review(record, field.name, "holds_label");
        }
        return;
    }
    for (const std::string& text : record.field(field.name)->list()) {
        const FieldTemplate* within = field_within(to_utf32(text), field, form);
        if (!within && field.kind == FieldKind::Person) {
            within = field_in_name(to_utf32(text), field, form);
        }
        if (!within) continue;
        add_review(record, field.name, "holds_label");
        const Field* lost = record.field(within->name);
        if (!lost || lost->state == FieldState::Absent) {
            add_review(record, within->name, "label_not_found");
        }
    }
}

/// Of an address or an office's name, or of any in a list.
std::string_view doubt_of_place(const Field& field) {
    for (const std::string& text : field.list()) {
        const std::string_view doubt = doubt_of_address(text);
        if (!doubt.empty()) return doubt;
    }
    return "";
}

/// The letter's own address; forms may ask for a town alone.
bool is_cut_off_place(const Record& record, const FieldTemplate& field, const Field& found) {
    return record.kind == "letter" && field.name == "address" && is_cut_off_address(found.text());
}

/// In running text of a letter: a year long after the letter's own was misread.
bool has_distant_year(const Record& record, const FieldTemplate& field, const Field& found) {
    const auto issued = date_from_iso(record.text_of("issue_date"));
    const bool is_text = field.kind == FieldKind::Text || field.kind == FieldKind::Items;
    if (record.kind != "letter" || !is_text || !issued) return false;
    return std::ranges::any_of(found.list(), [&](const std::string& text) {
        return names_year_long_after(to_utf32(text), issued->year);
    });
}

/// However surely it was read: a hand wrote it, or it is a neighbour's.
void doubt_value(Field& field) {
    constexpr double kAtMost = 0.5;
    field.confidence = std::min(field.confidence, kAtMost);
}

/// Whether the two took the same mark: the same box, or boxes that lie over one another.
bool share_mark(const Field& one, const Field& other) {
    constexpr double kShared = 0.3;
    return one.page == other.page && (covered_share(one.box, other.box) > kShared ||
                                      covered_share(other.box, one.box) > kShared);
}

/// Two labels that took the same box for theirs: the box of one of them was not found.
void compare_check_boxes(Record& record, const Template& form) {
    std::vector<std::string> boxes;
    for (const FieldTemplate& field : form.fields) {
        const Field* found = record.field(field.name);
        if (field.kind != FieldKind::CheckBox || !found || !has_value(*found)) continue;
        for (const std::string& other : boxes) {
            if (!share_mark(*found, *record.field(other))) continue;
            for (const std::string& name : {other, field.name}) {
                doubt_value(record.fields.at(name));
                add_review(record, name, "no_check_box");
            }
        }
        boxes.push_back(field.name);
    }
}

std::vector<std::u32string> items_of(const Field& field) {
    std::vector<std::u32string> items;
    for (const std::string& item : field.list()) items.push_back(to_utf32(item));
    return items;
}

bool is_in_review(const Record& record, const std::string& field) {
    return std::any_of(record.review.begin(), record.review.end(),
                       [&](const ReviewItem& item) { return item.field == field; });
}

}  // namespace

void review_doubts(Record& record, const Template& form) {
    for (const FieldTemplate& field : form.fields) {
        const Field* found = record.field(field.name);
        if (!found || !has_value(*found)) continue;
        check_held_labels(record, field, form);
        std::string_view doubt = doubt_of(*found, field);
        if (is_of_other_kind(doubt)) doubt_value(record.fields.at(field.name));
        // One reason is enough for a person to look.
        if (is_in_review(record, field.name)) continue;
        const bool has_people = field.kind == FieldKind::Person || field.kind == FieldKind::Names;
        if (doubt.empty() && has_people && form.people) {
            doubt = doubt_of_person(*found, field.kind, *form.people);
        }
        if (doubt.empty()) doubt = doubt_of_place(*found);
        if (doubt.empty() && is_cut_off_place(record, field, *found)) doubt = "cut_off_address";
        if (doubt.empty() && has_distant_year(record, field, *found)) doubt = "invalid_date";
        if (doubt.empty() && record.kind == "letter" && field.kind == FieldKind::Names &&
            has_odd_name(*found)) {
            doubt = "cut_off_name";
        }
        if (doubt.empty() && is_cut_off(record, field, *found)) doubt = "cut_off_end";
        if (doubt.empty() && is_odd_subject(record, field, *found)) doubt = "odd_closing";
        if (!doubt.empty()) add_review(record, field.name, std::string(doubt));
        if (field.kind != FieldKind::Items) continue;
        const std::vector<std::u32string> items = items_of(*found);
        if (!are_in_order(items)) add_review(record, field.name, "items_out_of_order");
        if (are_cut_off(items)) add_review(record, field.name, "cut_off_end");
    }
    compare_recipient(record);
    compare_place(record);
    check_end_of_issuer(record);
    compare_mail_domains(record, form);
    compare_check_boxes(record, form);
    if (record.kind == "letter") doubt_misread_zeros(record, form);
}

}  // namespace gongwen::extract
