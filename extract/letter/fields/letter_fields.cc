#include "extract/letter/fields/letter_fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/document_number.h"
#include "core/roc_date.h"
#include "core/text.h"
#include "extract/letter/fields/contact_fields.h"
#include "extract/letter/fields/letter_details.h"
#include "extract/letter/fields/name_list.h"
#include "extract/letter/fields/received.h"
#include "extract/values/add_review.h"
#include "extract/values/field_values.h"
#include "extract/values/possible_values.h"
#include "extract/values/repair.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

class LetterFields {
  public:
    LetterFields(Record& record, LetterWalk& walk, std::span<const Page> pages,
                 const Template& letter)
        : record_(record), walk_(walk), pages_(pages), letter_(letter) {}

    void fill() {
        for (const FieldTemplate& field : letter_.fields) record_.fields[field.name] = Field{};
        for (const auto& [name, capture] : walk_.captures) {
            record_.fields[name] = field_of(capture);
            if (capture.has_hole) add_review(record_, name, "lost_character");
        }
        fill_letterhead();
        if (record_.document_type == "簽") find_date_of_note();
        if (record_.document_type == "公務電話紀錄") date_by_call();
        if (record_.document_type == "令") find_text_of_order();
        fill_contact_fields(record_, walk_, letter_);
        join_file_names();
        fill_received(record_, walk_, pages_);
        check_number();
    }

  private:
    const Passage& passage(std::size_t index) const { return walk_.passages[index]; }

    Field field_of(const Capture& capture) const {
        if (capture.passages.empty()) {
            Field field;
            field.value = std::string();
            field.state = FieldState::Blank;
            field.confidence = passage_confidence(capture.label);
            field.page = capture.label.page->number;
            return field;
        }
        Field field = field_at(passage(capture.passages.front()));
        if (capture.field->kind == FieldKind::Items) {
            fill_items(field, capture);
        } else if (capture.field->kind == FieldKind::Names) {
            field.value = split_names(passage(capture.passages.front()).text, capture.breaks);
            field.state = FieldState::Read;
        } else {
            // In telephone numbers a space may be printed: 02-2000-0000 分機 1.
            const bool spaced = capture.field->kind == FieldKind::Phone;
            Reading reading = read_value(
                spaced ? capture.printed : passage(capture.passages.front()).text, *capture.field);
            field.value = std::move(reading.value);
            field.state = reading.state;
            field.reason = std::move(reading.reason);
            field.confidence = std::min(field.confidence, reading.most_sure);
        }
        if (field.state == FieldState::Repaired) {
            field.confidence = std::min(field.confidence, kRepairedConfidence);
        }
        // A mail address is known by its sign.
        const bool tells_itself =
            capture.field->kind == FieldKind::Email && is_possible_email(field.text());
        if (capture.unlabelled && !tells_itself) field.reason = "label_not_read";
        return field;
    }

    static double passage_confidence(const Segment& label) { return label.line->confidence; }

    void fill_items(Field& field, const Capture& capture) const {
        std::vector<std::string> items;
        field.raw.clear();
        field.state = FieldState::Read;
        field.confidence = 1;
        for (const std::size_t index : capture.passages) {
            const Passage& part = passage(index);
            std::u32string text = part.text;
            if (!field.raw.empty()) field.raw += '\n';
            field.raw += to_utf8(text);
            if (const auto mended = capture.mended_numbers.find(index);
                mended != capture.mended_numbers.end()) {
                const ItemNumber& number = mended->second;
                text.replace(0, number.end - number.begin, number.repaired);
                field.state = FieldState::Repaired;
                field.reason = "misread_item_number";
            }
            items.push_back(to_utf8(text));
            field.confidence *= part.all_right(0, part.size());
            field.most_sure = std::min(field.most_sure, part.most_sure(0, part.size()));
            field.box = part.page_of(0) == field.page
                            ? united(field.box, part.box_of(0, part.size()))
                            : field.box;
        }
        field.confidence = std::min(field.confidence, field.most_sure);
        field.value = std::move(items);
    }

    void fill_letterhead() {
        if (walk_.letterhead && !walk_.issuer_passages.empty()) {
            Field field = field_at(passage(walk_.issuer_passages.front()));
            for (std::size_t i = 1; i < walk_.issuer_passages.size(); ++i) {
                field.raw += "、" + to_utf8(passage(walk_.issuer_passages[i]).text);
            }
            field.value = trimmed(field.raw);
            field.state = FieldState::Read;
            record_.fields["issuer"] = field;
            // 國防部 of 國防部陸軍司令記: one sign is a misread 函, more may be the name's own.
            const bool more = walk_.letterhead->document_type.empty() &&
                              without_spaces(to_utf32(walk_.letterhead->raw_type)).size() > 2;
            if (more) add_review(record_, "issuer", "cut_off_name");
        }
        fill_document_type();
    }

    /// A note to superiors bears its date without a label.
    void find_date_of_note() {
        if (record_.fields["issue_date"].state != FieldState::Absent) return;
        for (Passage& part : walk_.passages) {
            if (part.field != "body") continue;
            const std::optional<Date> date = parse_date(View(part.text));
            if (!date) continue;
            Field field = field_at(part);
            field.value = date->iso();
            field.state = FieldState::Read;
            part.field = "issue_date";
            record_.fields["issue_date"] = field;
            return;
        }
    }

    /// An order has no parts: its first whole sentence below date and number says what it is about
    /// (修正「…要點」第四點，並自即日生效。).
    void find_text_of_order() {
        constexpr std::size_t kShortest = 8;
        Field& subject = record_.fields["subject"];
        const Field& number = record_.fields["document_no"];
        if (subject.state != FieldState::Absent) return;
        const auto text = std::ranges::find_if(walk_.passages, [&](const Passage& part) {
            const bool is_sentence =
                part.field == "body" && part.text.size() >= kShortest && part.text.ends_with(U'。');
            if (!is_sentence || number.box.empty() || part.page_of(0) != number.page) {
                return is_sentence;
            }
            return part.box_of(0, part.size()).top >= number.box.bottom;
        });
        if (text == walk_.passages.end()) return;
        Field found = field_at(*text);
        found.value = trimmed(to_utf8(text->text));
        found.state = FieldState::Read;
        text->field = "subject";
        subject = std::move(found);
    }

    /// A note of a telephone call is of the day of the call.
    void date_by_call() {
        Field& issued = record_.fields["issue_date"];
        Field& call = record_.fields["meeting_time"];
        const FieldTemplate* date = letter_.field("issue_date");
        if (issued.state != FieldState::Absent || call.text().empty() || !date) return;
        Reading reading = read_value(to_utf32(call.text()), *date);
        issued = std::exchange(call, Field{});
        issued.value = std::move(reading.value);
        issued.state = reading.state;
        issued.reason = std::move(reading.reason);
        walk_.passages[walk_.captures.at("meeting_time").passages.front()].field = "issue_date";
    }

    void fill_document_type() {
        Field field;
        if (walk_.type_passage) field = field_at(passage(*walk_.type_passage));
        std::string type = walk_.letterhead ? walk_.letterhead->document_type : "";
        field.state = FieldState::Read;
        if (walk_.letterhead && walk_.letterhead->type_repaired) {
            field.state = FieldState::Repaired;
            field.reason = "misread_character";
            if (!is_known_misread()) add_review(record_, "document_type", "guessed_type");
        }
        if (type.empty()) {
            type = is_misread_letter() ? "函" : type_by_evidence();
            const bool by_form = type.empty() && has_form_of_letter();
            if (by_form) type = "函";
            field.state = type.empty() ? FieldState::Absent : FieldState::Repaired;
            if (!type.empty()) {
                field.reason = is_misread_letter() ? "misread_character" : "told_by_labels";
            }
            if (field.raw.empty() && walk_.letterhead) field.raw = walk_.letterhead->raw_type;
            if (!type.empty()) field.confidence = std::max(field.confidence, 0.8);
            if (by_form || (is_misread_letter() && may_be_message())) {
                add_review(record_, "document_type", "guessed_type");
            }
        }
        field.value = type;
        record_.document_type = type;
        if (type.empty()) add_review(record_, "document_type", "missing");
        record_.fields["document_type"] = std::move(field);
    }

    /// 晝函 is how 書函 is misread; of 區函 the 區 may as well end the issuer's name. A long kind
    /// is sure with a character misread.
    bool is_known_misread() const {
        const std::u32string raw = without_spaces(to_utf32(walk_.letterhead->raw_type));
        if (raw.size() != 2) return true;
        return std::ranges::any_of(letter_.document_types, [&](const DocumentType& type) {
            return std::ranges::find(type.misreads, raw) != type.misreads.end();
        });
    }

    /// One sign behind the name that is none of the kinds and none that they are known to be taken
    /// for: 函 has many strokes and is misread more than any other. But 咨 and 呈 have a receiver,
    /// too, so that a person must see it.
    bool is_misread_letter() const {
        if (!walk_.letterhead || !walk_.captures.contains("recipient")) return false;
        return without_spaces(to_utf32(walk_.letterhead->raw_type)).size() == 1;
    }

    /// 咨 and 呈 go between the President and the highest organs alone (公文程式條例 2).
    bool may_be_message() const {
        static constexpr std::array<View, 4> kOrgans{U"總統", U"立法院", U"監察院", U"國民大會"};
        return std::ranges::any_of(std::array{"issuer", "recipient"}, [&](const char* name) {
            const std::u32string office = to_utf32(record_.text_of(name));
            return office.empty() || std::ranges::any_of(kOrgans, [&](View organ) {
                       return office.find(organ) != View::npos;
                   });
        });
    }

    /// With a receiver, a number, 主旨 and 正本, and no kind that could be read: 函 more often than
    /// any other.
    bool has_form_of_letter() const {
        constexpr std::array<const char*, 4> kParts{"recipient", "document_no", "subject",
                                                    "originals"};
        return walk_.letterhead && std::ranges::all_of(kParts, [&](const char* part) {
                   return walk_.captures.contains(part);
               });
    }

    /// Some labels stand only on one kind of letter (開會事由).
    std::string type_by_evidence() const {
        for (const DocumentType& type : letter_.document_types) {
            for (const std::u32string& label : type.evidence) {
                const bool stands_there = std::any_of(
                    walk_.captures.begin(), walk_.captures.end(), [&](const auto& entry) {
                        const std::u32string printed =
                            fold_variants(without_spaces(entry.second.label.text));
                        return View(printed).starts_with(fold_variants(label));
                    });
                if (stands_there) return type.name;
            }
        }
        return {};
    }

    /// A file's name that was broken by a line's end has no space there.
    void join_file_names() {
        Field& field = record_.fields["attachment"];
        if (attachment_parts(field.text()).files.empty()) return;
        field.value = to_utf8(without_spaces(to_utf32(field.text())));
    }

    /// 第1999925493號 beside a date that is none: ten digits or eleven begin with a year.
    static bool begins_with_no_year(const DocumentNumber& number) {
        constexpr long kNoYearYet = 150;
        const std::string& digits = number.digits;
        const bool plain = digits.find_first_not_of("0123456789") == digits.npos;
        return plain && (digits.size() == 10 || digits.size() == 11) &&
               std::stol(digits.substr(0, 3)) > kNoYearYet;
    }

    /// 府社第1130009133號: in front of the ten digits of an agency's number 字 was misread.
    static bool lacks_word(const DocumentNumber& number, const std::string& printed) {
        constexpr std::size_t kOfAgency = 10;
        return number.digits.size() >= kOfAgency && printed.find("字") == std::string::npos;
    }

    /// Number and date must agree about the year.
    void check_number() {
        const Field* field = record_.field("document_no");
        if (!field || field->text().empty()) return;
        const auto number = parse_document_number(field->text());
        const auto issued = date_from_iso(record_.text_of("issue_date"));
        // A seal hid its end: 宜執仁字第11300974.
        if (!number || !field->text().ends_with("號") || lacks_word(*number, field->text())) {
            add_review(record_, "document_no", "not_a_document_number");
        } else if (check_year(*number, issued) == YearCheck::Suspect ||
                   (!issued && begins_with_no_year(*number))) {
            // Which of the two was misread only a person can say.
            add_review(record_, "issue_date", "year_mismatch");
            add_review(record_, "document_no", "year_mismatch");
        }
    }

    Record& record_;
    LetterWalk& walk_;
    std::span<const Page> pages_;
    const Template& letter_;
};

}  // namespace

void fill_letter_fields(Record& record, LetterWalk& walk, std::span<const Page> pages,
                        const Template& letter) {
    LetterFields(record, walk, pages, letter).fill();
}

}  // namespace gongwen::extract
