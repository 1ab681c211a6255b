#include "pipeline/reading/seen_by_people.h"

#include <algorithm>

#include "extract/review/review.h"
#include "pipeline/reading/applications.h"

namespace gongwen::pipeline {
namespace {

bool begin_alike(const Record& a, const Record& b) {
    return !a.pages.empty() && !b.pages.empty() && a.pages.front() == b.pages.front();
}

void lay_over(Record& record, const Record& stored) {
    for (const auto& [name, field] : stored.fields) {
        if (field.state != FieldState::Confirmed) continue;
        record.fields[name] = field;
        if (name == "document_type") record.document_type = field.text();
    }
}

bool has_confirmed_value(const Record& record) {
    return std::any_of(record.fields.begin(), record.fields.end(), [](const auto& entry) {
        return entry.second.state == FieldState::Confirmed;
    });
}

void take_relations(Record& record, const Record& judged) {
    record.rules = judged.rules;
    record.covering_letter = judged.covering_letter;
    record.mismatches = judged.mismatches;
    std::erase_if(record.review, [](const ReviewItem& item) {
        return item.reason == "rule_broken" || item.reason == "mismatch";
    });
    extract::review_document(record);
}

void relate(std::vector<Record>& documents, const Knowledge& knowledge) {
    check_applications(documents, knowledge);
    check_mismatches(documents, knowledge);
}

}  // namespace

std::vector<Record> seen_by_people(const archive::Catalogue& catalogue,
                                   const std::vector<Record>& records) {
    std::vector<Record> seen = records;
    if (seen.empty()) return seen;
    // People may have divided the file otherwise since: documents are told by where they begin.
    const std::string& sha256 = seen.front().sha256;
    int count = static_cast<int>(seen.size());
    for (int number = 1; number <= count; ++number) {
        const auto stored = catalogue.document(document_id(sha256, number));
        if (!stored) continue;
        count = std::max(count, stored->record.of);
        for (Record& record : seen) {
            if (begin_alike(record, stored->record)) lay_over(record, stored->record);
        }
    }
    return seen;
}

void judge_by_people(std::vector<Record>& records, std::vector<Record> seen,
                     const Knowledge& knowledge) {
    if (std::none_of(seen.begin(), seen.end(), has_confirmed_value)) return;
    relate(seen, knowledge);
    for (std::size_t i = 0; i < records.size(); ++i) take_relations(records[i], seen[i]);
}

void judge_by_people(Record& record, std::vector<Record> seen, const Knowledge& knowledge) {
    std::erase_if(seen, [&](const Record& other) { return begin_alike(other, record); });
    const auto behind = std::find_if(seen.begin(), seen.end(), [&](const Record& other) {
        return other.document > record.document;
    });
    const auto own = seen.insert(behind, record) - seen.begin();
    relate(seen, knowledge);
    take_relations(record, seen[static_cast<std::size_t>(own)]);
}

}  // namespace gongwen::pipeline
