#include "extract/letter/labels/unread_labels.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text.h"
#include "extract/letter/labels/label_end.h"
#include "extract/values/add_review.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

constexpr std::array<std::string_view, 7> kFields{"address", "contact", "phone",    "fax",
                                                  "email",   "file_no", "retention"};

bool is_absent(const Record& record, std::string_view name) {
    const Field* field = record.field(std::string(name));
    return !field || field->state == FieldState::Absent;
}

void doubt_absent(Record& record, const std::string& name) {
    if (is_absent(record, name)) add_review(record, name, "label_not_found");
}

/// Characters of `label` that the end of `front` still has in their places.
std::size_t agreeing(View front, View label) {
    if (front.size() < label.size()) return 0;
    const View word = front.substr(front.size() - label.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < label.size(); ++i) count += word[i] == label[i] ? 1 : 0;
    return count;
}

/// 保春件限 for 保存年限, 棠務承辦人 for 業務承辦人. Words of two characters are too many.
bool is_nearly_label(View front, const FieldTemplate& field, bool in_head) {
    constexpr std::size_t kShortest = 3;
    return std::ranges::any_of(field.labels, [&](const std::u32string& label) {
        if (label.size() < kShortest || !std::ranges::all_of(label, is_han)) return false;
        const std::size_t most = label.size();
        const std::size_t least = in_head ? (most + 1) / 2 : (2 * most + 2) / 3;
        return agreeing(front, label) >= std::max<std::size_t>(2, least);
    });
}

/// 105/2953/2: the year, the class, and what more divides files.
bool begins_as_file_no(View value) {
    std::size_t digits = 0;
    while (digits < value.size() && is_digit(value[digits])) ++digits;
    return digits >= 2 && digits <= 4 && digits + 1 < value.size() &&
           fold_width(value[digits]) == U'/' && is_digit(value[digits + 1]);
}

bool is_above_subject(const Passage& passage, std::size_t at, const Field& subject) {
    return passage.page_of(at) < subject.page ||
           (passage.page_of(at) == subject.page &&
            passage.box_of(at, at + 1).bottom < subject.box.top);
}

/// A colon, or behind a long word at the front what it was taken for: 棠務承辦人，
bool ends_label(View text, std::size_t at) {
    constexpr std::size_t kShortest = 4;
    constexpr std::size_t kLongest = 6;
    if (is_colon(text[at])) return true;
    return at >= kShortest && at <= kLongest && View(U"，,、.").find(text[at]) != View::npos &&
           std::ranges::all_of(text.substr(0, at), is_han);
}

void check_passage(Record& record, const Passage& passage, const Template& letter,
                   const Field& subject) {
    const View text = passage.text;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!ends_label(text, at) || passage.page_of(at) != subject.page) continue;
        const bool in_head = is_above_subject(passage, at, subject);
        const std::u32string front = without_spaces(text.substr(0, at));
        for (const std::string_view name : kFields) {
            const FieldTemplate* field = letter.field(std::string(name));
            if (field && is_absent(record, name) && is_nearly_label(front, *field, in_head)) {
                doubt_absent(record, field->name);
            }
        }
        if (in_head && begins_as_file_no(without_spaces(text.substr(at + 1)))) {
            doubt_absent(record, "file_no");
        }
    }
}

/// 傳真 07-200…, office@example.tw: a word of contacts with what follows it, and no colon, in text
/// that nothing took.
void check_contacts_without_colon(Record& record, View text) {
    struct Word {
        View word;
        const char* field;
        bool number_follows;
    };
    static constexpr std::array<Word, 8> kWords{{{U"傳真", "fax", true},
                                                 {U"FAX", "fax", true},
                                                 {U"電話", "phone", true},
                                                 {U"TEL", "phone", true},
                                                 {U"承辦人", "contact", false},
                                                 {U"聯絡人", "contact", false},
                                                 {U"連絡人", "contact", false},
                                                 {U"經辦人", "contact", false}}};
    for (const Word& one : kWords) {
        const std::size_t at = text.find(one.word);
        if (at == View::npos) continue;
        const std::u32string behind = without_spaces(text.substr(at + one.word.size()));
        const std::size_t digit = behind.find_first_of(U"0123456789(（");
        constexpr std::size_t kNear = 3;
        constexpr std::size_t kName = 2;
        if (one.number_follows ? digit <= kNear : behind.size() >= kName) {
            doubt_absent(record, one.field);
        }
    }
    const std::size_t sign = text.find(U'@');
    const bool is_mail = sign != View::npos && sign > 0 && sign + 1 < text.size() &&
                         is_latin(text[sign + 1]) && text.find(U'.', sign) != View::npos;
    if (is_mail) doubt_absent(record, "email");
}

/// 弓長圖冠适聯絡襟活；089-372969: with a colon in it a person's name took in what follows.
void check_contact(Record& record) {
    const std::u32string contact = to_utf32(record.text_of("contact"));
    if (std::ranges::none_of(contact, is_colon)) return;
    for (const char* name : {"address", "phone", "fax", "email"}) doubt_absent(record, name);
}

/// In the same row, not far behind.
bool stands_behind(const Box& words, const Box& value) {
    constexpr double kFarthest = 3;  // heights of the value
    const double shared = std::min(words.bottom, value.bottom) - std::max(words.top, value.top);
    const double gap = words.left - value.right;
    return shared > 0.5 * value.height() && gap > -0.5 * value.height() &&
           gap < kFarthest * value.height();
}

/// 研商 | 座水汕舌行…: what a seal lies over was not read, and belongs to the value in front of it.
void check_rows(Record& record, const Passage& passage) {
    constexpr double kUnread = 0.75;
    constexpr std::size_t kLeast = 4;  // characters
    if (passage.size() < kLeast || passage.confidence_of(0, passage.size()) >= kUnread) return;
    const Box box = passage.box_of(0, passage.size());
    for (const char* name : {"subject", "recipient", "issue_date", "document_no", "attachment",
                             "meeting_time", "meeting_place", "chair"}) {
        const Field* field = record.field(name);
        if (!field || field->text().empty() || field->page != passage.page_of(0)) continue;
        if (stands_behind(box, field->box)) add_review(record, name, "lost_character");
    }
}

}  // namespace

void check_unread_labels(Record& record, std::span<const Passage> passages,
                         const Template& letter) {
    check_contact(record);
    const Field* subject = record.field("subject");
    if (!subject || subject->box.empty()) return;
    for (const Passage& passage : passages) {
        if (passage.field != "body" || passage.text.empty()) continue;
        check_passage(record, passage, letter, *subject);
        check_rows(record, passage);
        constexpr std::size_t kLongestLine = 80;  // characters; running text speaks of others
        const bool is_line = passage.text.size() <= kLongestLine &&
                             passage.text.find_first_of(U"，。") == View::npos;
        if (is_line && passage.page_of(0) == subject->page) {
            check_contacts_without_colon(record, passage.text);
        }
    }
}

}  // namespace gongwen::extract
