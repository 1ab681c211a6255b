#include "extract/letter/labels/lost_labels.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/labels/label_end.h"
#include "extract/letter/labels/unread_labels.h"
#include "extract/values/add_review.h"
#include "extract/values/districts.h"
#include "extract/values/telephone.h"
#include "words/usual_words.h"

namespace gongwen::extract {
namespace {

bool is_absent(const Record& record, const char* name) {
    const Field* field = record.field(name);
    return !field || field->state == FieldState::Absent;
}

constexpr std::array<const char*, 5> kContacts{"address", "contact", "phone", "fax", "email"};

void doubt_absent(Record& record, const char* name) {
    if (is_absent(record, name)) add_review(record, name, "label_not_found");
}

/// A label without a value is no value either.
void doubt_empty(Record& record, const char* name) {
    if (record.text_of(name).empty()) add_review(record, name, "label_not_found");
}

/// 副　本：本署人事室 among what no field took.
bool holds_label(const std::u32string& text, const FieldTemplate& field) {
    return std::ranges::any_of(field.labels, [&](const std::u32string& label) {
        const std::size_t at = text.find(label);
        const std::size_t behind = at + label.size();
        return label.size() > 1 && at != text.npos && behind < text.size() &&
               fold_width(text[behind]) == U':';
    });
}

/// ：961臺東縣…, the label in front lost.
std::u32string_view without_sign_in_front(std::u32string_view text) {
    while (!text.empty() && is_punctuation(text.front())) text.remove_prefix(1);
    return text;
}

/// 便真：04-26580066: behind a colon a telephone number with its area.
bool ends_with_phone(const std::u32string& text) {
    const auto colon = std::find_if(text.rbegin(), text.rend(), is_colon);
    if (colon == text.rend()) return false;
    const std::u32string number = without_spaces(std::u32string(colon.base(), text.end()));
    return !number.empty() && (number.front() == U'0' || fold_width(number.front()) == U'(') &&
           is_possible_phone(to_utf8(number));
}

/// A label of a field that has none, a mail address among other words, or a whole address.
void check_unlabelled(Record& record, std::span<const Passage> passages, const Template& letter) {
    const Field* subject = record.field("subject");
    if (!subject || subject->box.empty()) return;
    for (const Passage& passage : passages) {
        if (passage.field != "body" || passage.text.empty()) continue;
        const bool in_head = passage.page_of(0) == subject->page &&
                             passage.box_of(0, passage.size()).bottom < subject->box.top;
        if (!in_head) continue;
        for (const FieldTemplate& field : letter.fields) {
            if (holds_label(passage.text, field)) doubt_absent(record, field.name.c_str());
        }
        if (passage.text.find(U'@') != std::u32string::npos) doubt_absent(record, "email");
        if (ends_with_phone(passage.text)) {
            doubt_absent(record, is_absent(record, "phone") ? "phone" : "fax");
        }
        if (is_whole_address(to_utf8(without_sign_in_front(passage.text)))) {
            doubt_absent(record, "address");
        }
    }
}

bool has_lost_label(const Record& record, const char* name) {
    return is_absent(record, name) || record.field(name)->reason == "label_not_read";
}

/// Letters that offices exchange; 令 and 公告 have neither receiver nor contacts.
bool has_whole_head(const Record& record) {
    constexpr std::array<std::string_view, 4> kKinds{"函", "書函", "開會通知單", "會勘通知單"};
    // One whose kind was not read has a receiver at least.
    if (record.document_type.empty()) return !is_absent(record, "recipient");
    return std::ranges::find(kKinds, record.document_type) != kKinds.end();
}

/// The rules of documents have asked for contacts since 2005. A date that could not be read
/// excuses nothing.
bool is_of_today(const Record& record) {
    constexpr int kFirstYear = 2005;
    const auto issued = date_from_iso(record.text_of("issue_date"));
    return issued ? issued->year >= kFirstYear : !is_absent(record, "issue_date");
}

bool has_no_contact(const Record& record) {
    return std::ranges::all_of(kContacts,
                               [&](const char* name) { return record.text_of(name).empty(); });
}

/// Where neither the date's label nor the number's was read, others of the head were lost, too.
bool has_lost_head(const Record& record) {
    return has_lost_label(record, "issue_date") && has_lost_label(record, "document_no");
}

/// A line of the letter was read so badly that nobody knows what it says.
bool has_unread_line(std::span<const Passage> passages) {
    constexpr std::size_t kLeast = 6;  // characters
    constexpr double kUnread = 0.75;
    return std::ranges::any_of(passages, [&](const Passage& passage) {
        return passage.size() >= kLeast && passage.confidence_of(0, passage.size()) < kUnread;
    });
}

/// A letter of today has an address and a telephone number; one without any way of contact has lost
/// its person, too, and where a line was not read, what else its contacts may have.
void check_lost_contacts(Record& record, std::span<const Passage> passages) {
    const bool lost_some = record.text_of("address").empty() || record.text_of("phone").empty();
    if (lost_some && has_unread_line(passages)) {
        doubt_absent(record, "fax");
        doubt_absent(record, "email");
    }
    if (has_lost_head(record) || has_no_contact(record)) doubt_empty(record, "contact");
    doubt_empty(record, "address");
    doubt_empty(record, "phone");
}

/// Without 主旨 the page was not understood: what else such a letter has may be lost as well.
void check_lost_layout(Record& record) {
    for (const char* name :
         {"address", "contact", "phone", "speed", "attachment", "explanation", "copies"}) {
        doubt_absent(record, name);
    }
}

void check_lost_head(Record& record, std::span<const Passage> passages) {
    if (!has_whole_head(record)) return;
    if (is_absent(record, "subject")) return check_lost_layout(record);
    if (has_lost_head(record)) {
        doubt_empty(record, "speed");
        doubt_empty(record, "attachment");
    }
    if (has_lost_head(record) || is_of_today(record)) check_lost_contacts(record, passages);
}

/// 品：本校招生事務處: a short word that is no label, with a colon and a value behind it.
bool begins_with_unread_label(const std::u32string& text) {
    constexpr std::size_t kLongest = 3;
    const std::size_t colon = text.find_first_of(U"：:");
    if (colon == text.npos || colon == 0) return false;
    const std::u32string word = without_spaces(text.substr(0, colon));
    const std::u32string value = without_spaces(text.substr(colon + 1));
    return word.size() <= kLongest && std::ranges::any_of(value, is_han);
}

/// 1015452359 by itself on the first page: the receiver's number of a stamp or under a bar code, of
/// another form than such numbers have today or misread.
/// Its label, 文號, may have been misread (以六1119878223).
bool is_bare_number(const Passage& passage) {
    constexpr std::size_t kShortest = 9;
    constexpr std::size_t kLongest = 11;
    constexpr std::size_t kLabel = 2;
    std::u32string text = without_spaces(passage.text);
    const bool unread_label = text.size() > kLabel && is_han(text[0]) && is_han(text[1]) &&
                              !is_usual_pair(text[0], text[1]);
    if (unread_label) text.erase(0, kLabel);
    return text.size() >= kShortest && text.size() <= kLongest && text.front() != U'0' &&
           std::ranges::all_of(text, is_digit);
}

/// 呈歡8940和1思6@: figures in a line that nobody can read, as of a stamp over small print.
bool holds_unread_number(const Passage& passage) {
    constexpr double kUnread = 0.6;
    constexpr std::ptrdiff_t kLeast = 4;  // digits
    const std::u32string text = without_spaces(passage.text);
    return std::ranges::count_if(text, is_digit) >= kLeast &&
           passage.confidence_of(0, passage.size()) < kUnread;
}

void check_lost_receipt(Record& record, std::span<const Passage> passages) {
    const Field* head = record.field("document_no");
    const int first_page = head ? head->page : 0;
    const bool stands_there = std::ranges::any_of(passages, [&](const Passage& passage) {
        return passage.field == "body" && passage.page_of(0) == first_page &&
               (is_bare_number(passage) || holds_unread_number(passage));
    });
    if (!stands_there) return;
    doubt_absent(record, "received_no");
    doubt_absent(record, "received_date");  // a stamp has both
}

/// Below the body stands a line with a label that was not read: where 副本 is not there, it was
/// lost.
void check_lost_copies(Record& record, std::span<const Passage> passages) {
    const Field* subject = record.field("subject");
    if (!has_whole_head(record) || !is_of_today(record) || !subject) return;
    for (const Passage& passage : passages) {
        if (passage.field != "body" || passage.text.empty()) continue;
        const bool below = passage.page_of(0) > subject->page ||
                           (passage.page_of(0) == subject->page &&
                            passage.box_of(0, passage.size()).top > subject->box.bottom);
        if (below && begins_with_unread_label(passage.text)) doubt_absent(record, "copies");
    }
}

/// Between 主旨 and the lists of receivers stands text that no field took: 說明 was lost.
void check_lost_items(Record& record, std::span<const Passage> passages) {
    constexpr std::ptrdiff_t kLeast = 8;  // Chinese characters
    const Field* subject = record.field("subject");
    const Field* list = record.field("originals");
    if (!has_whole_head(record) || !subject || subject->box.empty() || !list) return;
    for (const Passage& passage : passages) {
        if (passage.field != "body" || passage.text.empty()) continue;
        if (passage.page_of(0) != subject->page || list->page != subject->page) continue;
        const Box box = passage.box_of(0, passage.size());
        const bool between = box.top > subject->box.bottom && box.bottom < list->box.top &&
                             box.left < subject->box.right;
        if (between && std::ranges::count_if(passage.text, is_han) >= kLeast) {
            doubt_absent(record, "explanation");
        }
    }
}

bool promises_enclosure(std::u32string_view text) {
    static constexpr std::array<std::u32string_view, 8> kWords{
        U"檢送", U"檢附", U"檢陳", U"檢還", U"附送", U"隨函", U"隨文檢", U"如附件"};
    return std::ranges::any_of(kWords, [&](std::u32string_view word) {
        return text.find(word) != std::u32string_view::npos;
    });
}

/// 主旨 sends something along, and the head has no 附件.
void check_lost_enclosure(Record& record) {
    if (!has_whole_head(record) || !is_of_today(record)) return;
    if (promises_enclosure(to_utf32(record.text_of("subject")))) doubt_absent(record, "attachment");
}

}  // namespace

void check_lost_labels(Record& record, std::span<const Passage> passages, const Template& letter) {
    if (!is_absent(record, "secrecy")) doubt_absent(record, "speed");
    check_unlabelled(record, passages, letter);
    check_lost_head(record, passages);
    check_lost_enclosure(record);
    check_lost_copies(record, passages);
    check_lost_items(record, passages);
    check_lost_receipt(record, passages);
    check_unread_labels(record, passages, letter);
}

}  // namespace gongwen::extract
