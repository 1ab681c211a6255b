#include "extract/letter/pages/enclosed_letters.h"

#include <algorithm>
#include <string>

#include "core/document_number.h"
#include "core/text.h"

namespace gongwen::extract {
namespace {

/// The letter's words speak of the number.
bool cites(const Record& letter, const std::string& key) {
    for (const char* name : {"subject", "explanation", "action", "basis", "attachment"}) {
        const Field* field = letter.field(name);
        if (!field) continue;
        for (const std::string& part : field->list()) {
            const auto numbers = find_document_numbers(to_utf32(part));
            if (std::any_of(numbers.begin(), numbers.end(),
                            [&](const auto& match) { return match.number.key() == key; })) {
                return true;
            }
        }
    }
    return false;
}

bool may_enclose(const Record& outer, const Record& inner) {
    if (outer.kind != "letter" || outer.details.part_of > 0) return false;
    const std::string outer_date = outer.text_of("issue_date");
    const std::string inner_date = inner.text_of("issue_date");
    return outer_date.empty() || inner_date.empty() || inner_date <= outer_date;
}

}  // namespace

void tie_enclosed_letters(std::span<Record> records) {
    for (std::size_t i = 1; i < records.size(); ++i) {
        Record& inner = records[i];
        const auto number = parse_document_number(inner.text_of("document_no"));
        if (inner.kind != "letter" || !number) continue;
        for (std::size_t j = 0; j < i; ++j) {
            if (may_enclose(records[j], inner) && cites(records[j], number->key())) {
                inner.details.part_of = records[j].document;
                break;
            }
        }
    }
}

}  // namespace gongwen::extract
