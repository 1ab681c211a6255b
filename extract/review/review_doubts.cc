// Doubts of a whole record: of each value alone, and of values that do not go together.

#include <algorithm>
#include <utility>
#include <vector>

#include "core/edit_distance.h"
#include "core/text.h"
#include "extract/letter/item_number.h"
#include "extract/letter/letter_details.h"
#include "extract/lines/comparing.h"
#include "extract/review/doubts.h"
#include "extract/review/review.h"
#include "extract/template/person_names.h"
#include "extract/values/add_review.h"
#include "extract/values/districts.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool has_value(const Field& field) {
    return field.state == FieldState::Read || field.state == FieldState::Repaired;
}

/// One character differs, or one name goes on where the other ends: a part was not read.
bool nearly_the_same(View a, View b) {
    return edit_distance(a, b) == 1 || a.starts_with(b) || b.starts_with(a);
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
            const std::u32string other = for_comparing(receiver_of(item).name);
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
            const std::u32string& a = domains[i].second;
            const std::u32string& b = domains[j].second;
            if (edit_distance(a, b) != 1 || without_digits(a) == without_digits(b)) continue;
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

/// Of a name, or of any name in a column of them.
std::string_view doubt_of_person(const Field& field, const PersonNames& people) {
    for (const std::string& name : field.list()) {
        const std::string_view doubt = people.doubt_of(name, field.confidence);
        if (!doubt.empty()) return doubt;
    }
    return "";
}

/// Two labels that took the same box for theirs: the box of one of them was not found.
void compare_check_boxes(Record& record, const Template& form) {
    std::vector<std::pair<std::string, const Field*>> boxes;
    for (const FieldTemplate& field : form.fields) {
        const Field* found = record.field(field.name);
        if (field.kind != FieldKind::CheckBox || !found || !has_value(*found)) continue;
        for (const auto& [name, other] : boxes) {
            if (other->page != found->page || other->box != found->box) continue;
            add_review(record, name, "no_check_box");
            add_review(record, field.name, "no_check_box");
        }
        if (!found->box.empty()) boxes.emplace_back(field.name, found);
    }
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
        // One reason is enough for a person to look.
        if (is_in_review(record, field.name)) continue;
        std::string_view doubt = doubt_of(*found, field);
        if (doubt.empty() && field.kind == FieldKind::Person && form.people) {
            doubt = doubt_of_person(*found, *form.people);
        }
        if (doubt.empty()) doubt = doubt_of_address(found->text());
        if (!doubt.empty()) add_review(record, field.name, std::string(doubt));
        if (field.kind != FieldKind::Items) continue;
        if (!in_order(*found)) add_review(record, field.name, "items_out_of_order");
        if (has_cut_off_end(*found)) add_review(record, field.name, "cut_off_end");
    }
    compare_recipient(record);
    compare_mail_domains(record, form);
    compare_check_boxes(record, form);
}

}  // namespace gongwen::extract
