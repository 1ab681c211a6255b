#include "extract/review/review.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/judged_by_ink.h"
#include "core/text.h"
#include "extract/letter/fields/letter_details.h"
#include "extract/lines/comparing.h"
#include "extract/review/character_evidence.h"
#include "extract/review/doubts.h"
#include "extract/values/add_review.h"

namespace gongwen::extract {
namespace {

/// A document whose type could not be read must have what any type must have.
bool is_required(const FieldTemplate& field, const Record& record) {
    const auto& types = field.required_in;
    if (field.required) return true;
    if (record.document_type.empty() && !types.empty()) return true;
    if (std::find(types.begin(), types.end(), record.document_type) != types.end()) return true;
    return std::any_of(
        field.required_with.begin(), field.required_with.end(), [&](const std::string& name) {
            const Field* other = record.field(name);
            return other &&
                   (other->state == FieldState::Read || other->state == FieldState::Repaired);
        });
}

bool is_missing(const Field& field) {
    return field.state == FieldState::Absent || field.state == FieldState::Blank;
}

/// So sure must each character of a value be that its form or a list of names checks as well.
constexpr double kCheckedCharacter = 0.85;
/// So sure must a whole value be whose characters are sure one by one.
constexpr double kSureWhole = 0.8;
/// Of running text, by what recognition and words say of its characters, and of addresses of mail
/// (measured: docs/evaluation.md).
constexpr double kTextCharacter = 0.8;
constexpr double kSureText = 0.4;
constexpr double kMailCharacter = 0.75;
constexpr double kSureAddress = 0.8;
/// Of the figures of a telephone or file number, which nothing else tells.
constexpr double kFigure = 0.95;
/// One of few words, each unlike the others, is told by what is left of it.
constexpr double kChoiceCharacter = 0.5;
/// And so sure a value of words of which only the whole is known; of marks, kLowConfidence is
/// enough.
constexpr double kDoubtfulWords = 0.9;

double usual_threshold(FieldKind kind) {
    const bool mark = kind == FieldKind::CheckBox || kind == FieldKind::Circled ||
                      kind == FieldKind::Seal || kind == FieldKind::Signature;
    return mark ? kLowConfidence : kDoubtfulWords;
}

/// Repairs that leave no other reading of the one character that was misread.
bool is_certain_repair(const Field& found, FieldKind kind) {
    constexpr std::array<std::string_view, 5> kCertain{
        "misread_word", "misread_extension", "known_district", "file_name", "misread_one"};
    if (kind == FieldKind::Choice && found.reason == "misread_character") return true;
    return std::ranges::find(kCertain, found.reason) != kCertain.end();
}

/// The stroke for which a 1 was put may be a hand's 7: no words tell.
bool is_written_figure(const Field& found, const CharacterEvidence& evidence) {
    return found.reason == "misread_one" && is_judged_by_ink(evidence.least);
}

bool is_doubtful(const Field& found, FieldKind kind, const CharacterEvidence& evidence) {
    if (found.state == FieldState::Repaired) {
        if (is_written_figure(found, evidence)) return true;
        if (!is_certain_repair(found, kind)) return found.confidence < usual_threshold(kind);
        if (evidence.without_repaired) return evidence.least < kTextCharacter;
        return evidence.second_least < kCheckedCharacter;
    }
    switch (kind) {
        case FieldKind::Text:
        case FieldKind::Items:
            return evidence.least < kTextCharacter || evidence.all < kSureText;
        case FieldKind::Email:
            return evidence.least < kMailCharacter || evidence.all < kSureAddress;
        case FieldKind::Choice:
            return evidence.least < kChoiceCharacter;
        case FieldKind::Phone:
        case FieldKind::Number:
            return evidence.least < kFigure || found.confidence < kSureWhole;
        case FieldKind::Names:
        case FieldKind::Institution:
            return evidence.least < kCheckedCharacter || evidence.least_by_words < kTextCharacter ||
                   found.confidence < kSureWhole;
        default:
            return evidence.least < kCheckedCharacter || found.confidence < kSureWhole;
    }
}

/// What a template asks for counts alone: who keeps it knows how much the field matters.
bool is_doubtful(const Field& found, const FieldTemplate& field, const EvidenceByField& evidence) {
    if (field.threshold) return found.confidence < *field.threshold;
    const auto known = evidence.find(field.name);
    if (known == evidence.end()) return found.confidence < usual_threshold(field.kind);
    return is_doubtful(found, field.kind, known->second);
}

/// The receiver is among those the letter goes to: read the same twice, a name is sure, unless the
/// list is doubted as well: one and the same misreading.
bool is_read_twice(const Record& record, const Template& form, const FieldTemplate& field,
                   const EvidenceByField& evidence) {
    if (record.kind != "letter" || field.name != "recipient") return false;
    const std::u32string name = for_comparing(record.text_of("recipient"));
    return std::ranges::any_of(std::array{"originals", "copies"}, [&](const char* list) {
        const Field* found = record.field(list);
        const FieldTemplate* names = form.field(list);
        if (!found || !names || is_doubtful(*found, *names, evidence)) return false;
        return std::ranges::any_of(found->list(), [&](const std::string& item) {
            return for_comparing(receiver_of(item).name) == name;
        });
    });
}

/// How the value was found says that it may be another field's, or is not all.
bool is_for_a_person(std::string_view reason) {
    return reason == "label_not_read" || reason == "unreadable_rows" || reason == "box_in_value";
}

/// Without a digit it is no telephone number, however surely it was read: what a hand wrote.
void doubt_numbers_without_digits(Record& record, const Template& form) {
    for (const FieldTemplate& field : form.fields) {
        if (field.kind != FieldKind::Phone) continue;
        const auto found = record.fields.find(field.name);
        if (found == record.fields.end()) continue;
        const std::u32string number = to_utf32(found->second.text());
        if (!number.empty() && std::ranges::none_of(number, is_digit)) {
            found->second.confidence = 0;
        }
    }
}

}  // namespace

bool is_blank_form(const Record& record) {
    return record.kind == "form" &&
           std::all_of(record.fields.begin(), record.fields.end(), [](const auto& entry) {
               const Field& field = entry.second;
               if (field.state == FieldState::Unreadable) return field.box.empty();
               if (const bool* ticked = std::get_if<bool>(&field.value)) return !*ticked;
               const std::vector<std::string> texts = field.list();
               return std::all_of(texts.begin(), texts.end(),
                                  [](const std::string& text) { return text.empty(); });
           });
}

void review_fields(Record& record, const Template& form) { review_fields(record, form, {}); }

void review_fields(Record& record, const Template& form, const EvidenceByField& evidence) {
    if (is_blank_form(record)) return;
    doubt_numbers_without_digits(record, form);
    for (const FieldTemplate& field : form.fields) {
        const Field* found = record.field(field.name);
        if (!found) continue;
        if (found->state == FieldState::Unreadable) {
            add_review(record, field.name, found->reason.empty() ? "unreadable" : found->reason);
        } else if (is_missing(*found)) {
            const bool required = is_required(field, record);
            const bool no_label = found->reason == "label_not_found";
            if (required && (no_label || found->reason.empty())) {
                add_review(record, field.name, "missing");
            } else if (!found->reason.empty()) {
                add_review(record, field.name, found->reason);
            }
        } else if (is_for_a_person(found->reason)) {
            add_review(record, field.name, found->reason);
        } else if (is_doubtful(*found, field, evidence) &&
                   !is_read_twice(record, form, field, evidence)) {
            add_review(record, field.name, "low_confidence");
        }
    }
    review_doubts(record, form);
}

void review_document(Record& record) {
    if (record.lines.empty()) {
        add_review(record, "document", "no_text");
    } else if (record.kind == "unknown") {
        add_review(record, "document", "unknown_template");
    }
    if (!record.details.attached_files.empty()) {
        add_review(record, "document.files", "attached_files");
    }
    for (const RuleResult& rule : record.rules) {
        if (rule.result == "broken") add_review(record, "rule." + rule.rule, "rule_broken");
    }
    for (const Mismatch& mismatch : record.mismatches) {
        if (mismatch.verdict != "mismatch" || mismatch.between.size() < 2) continue;
        add_review(record, "mismatch." + mismatch.between[0] + "/" + mismatch.between[1],
                   "mismatch");
    }
}

}  // namespace gongwen::extract
