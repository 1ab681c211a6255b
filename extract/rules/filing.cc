#include "extract/rules/filing.h"

#include <algorithm>

#include "core/text.h"
#include "extract/letter/stamps/receiving_stamp.h"
#include "extract/lines/comparing.h"
#include "extract/review/review.h"
#include "extract/rules/rule_checks.h"

namespace gongwen::extract {
namespace {

/// 行政院勞工委員會 and 勞工委員會 are one writer.
bool same_institution(const std::u32string& a, const std::u32string& b) {
    if (a.empty() || b.empty()) return false;
    return a.ends_with(b) || b.ends_with(a);
}

/// The name as written, or as the name's judgement corrects it.
bool names_same(const Record& letter, const Record& form, const std::string& applicant) {
    const auto names_of = [](const Record& record, const std::string& field) {
        std::vector<std::u32string> names{for_comparing(record.text_of(field))};
        for (const NameFinding& name : record.names) {
            if (name.field == field && !name.mention) names.push_back(for_comparing(name.expected));
        }
        return names;
    };
    const auto issuers = names_of(letter, "issuer");
    const auto applicants = names_of(form, applicant);
    return std::any_of(issuers.begin(), issuers.end(), [&](const std::u32string& issuer) {
        return std::any_of(applicants.begin(), applicants.end(), [&](const std::u32string& name) {
            return same_institution(issuer, name);
        });
    });
}

std::u32string text_of_body(const Record& letter) {
    std::u32string text;
    for (const char* name : {"subject", "explanation", "attachment"}) {
        const Field* field = letter.field(name);
        if (!field) continue;
        for (const std::string& item : field->list()) text += for_comparing(item) + U'\n';
    }
    return text;
}

bool speaks_of(const Record& letter, const std::vector<std::u32string>& phrases) {
    const std::u32string text = text_of_body(letter);
    return std::any_of(phrases.begin(), phrases.end(), [&](const std::u32string& phrase) {
        return text.find(phrase) != std::u32string::npos;
    });
}

FilingDay day_in(const Record& record, const std::string& name, const std::string& place) {
    const Field* field = record.field(name);
    if (!field || field->state == FieldState::Absent || field->list().empty()) {
        if (field && field->state == FieldState::Unreadable) return {{}, "unreadable: " + place};
        return {};
    }
    if (!is_trusted(*field)) return {{}, "doubtful: " + place};
    const auto date = date_from_iso(field->text());
    if (!date) return {};
    const bool confirmed = field->state == FieldState::Confirmed;
    return {DatedDay{*date, confirmed ? 1 : field->confidence, place}};
}

/// A receiving stamp on the form itself: a line of name, date and number that is no field's value.
FilingDay stamp_on(const Record& form) {
    for (const Line& line : form.lines) {
        Segment segment;
        segment.line = &line;
        segment.text = to_utf32(line.text);
        const auto stamp = read_stamp_line(segment, {}, line.stamp);
        if (!stamp || !stamp->date) continue;
        const std::u32string digits = without_spaces(segment.text);
        const bool bare = std::all_of(digits.begin(), digits.end(), is_digit);
        if (bare) continue;  // a serial number or a phone may look like a date
        if (line.confidence < kLowConfidence)
            return {{}, std::string("doubtful: ") + kFormReceived};
        return {DatedDay{*stamp->date, line.confidence, kFormReceived}};
    }
    return {};
}

}  // namespace

FilingDay filing_day(const Record& form, const std::vector<std::string>& places,
                     const Record* covering_letter) {
    for (const std::string& place : places) {
        FilingDay found;
        if (place == kFormReceived) {
            found = stamp_on(form);
        } else if (place == kLetterIssued || place == kLetterReceived) {
            const char* name = place == kLetterIssued ? "issue_date" : "received_date";
            if (covering_letter) found = day_in(*covering_letter, name, place);
        } else {
            found = day_in(form, place, place);
        }
        if (found.day || !found.trouble.empty()) return found;
    }
    return {{}, "no_filing_date"};
}

int covering_score(const Record& letter, const Record& form, const CoveringLetterTemplate& wanted) {
    constexpr int kByApplicant = 2;
    if (letter.kind != "letter" || wanted.addressee.empty()) return 0;
    // An addressee that applies to himself (內政部警政署 to 內政部) is another institution.
    const std::u32string issuer = for_comparing(letter.text_of("issuer"));
    const bool by_addressee = issuer == for_comparing(wanted.addressee);
    if (by_addressee && issuer != for_comparing(form.text_of(wanted.applicant))) return 0;
    int score = speaks_of(letter, wanted.about) ? 1 : 0;
    if (names_same(letter, form, wanted.applicant)) score += kByApplicant;
    return score;
}

const Record* covering_letter_of(const Record& form, std::span<const Record> documents,
                                 const CoveringLetterTemplate& wanted) {
    const Record* best = nullptr;
    int best_score = 0;
    // From the form backwards, then what follows it.
    std::vector<const Record*> order;
    for (const Record& record : documents) {
        if (record.document < form.document) order.insert(order.begin(), &record);
    }
    for (const Record& record : documents) {
        if (record.document > form.document) order.push_back(&record);
    }
    for (const Record* record : order) {
        const int score = covering_score(*record, form, wanted);
        if (score > best_score) {
            best = record;
            best_score = score;
        }
    }
    return best;
}

CoveringLetter reference_to(const Record& letter) {
    return {document_id(letter), letter.text_of("issuer"), letter.text_of("document_no"),
            letter.text_of("issue_date"), letter.text_of("received_date")};
}

}  // namespace gongwen::extract
