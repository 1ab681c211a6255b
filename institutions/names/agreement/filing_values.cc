#include "institutions/names/agreement/filing_values.h"

#include <algorithm>

namespace gongwen::institutions {
namespace {

std::string field_of(const FilingValue& value) {
    return value.label.substr(value.label.find('.') + 1);
}

}  // namespace

bool FilingValue::is_sure() const {
    return field != nullptr && !text.empty() &&
           (field->state == FieldState::Confirmed || field->state == FieldState::Read ||
            field->state == FieldState::Repaired) &&
           field->confidence >= kSureValue;
}

FilingValue value_of(const Record& record, const std::string& name) {
    const std::string document = record.kind == "form" ? "form." : "letter.";
    return {document + name, record.text_of(name), record.field(name)};
}

std::string meant(const Record& record, const FilingValue& value) {
    const std::string field = field_of(value);
    for (const NameFinding& name : record.names) {
        const bool slip = name.verdict == "miswriting" || name.verdict == "ocr_misread" ||
                          name.verdict == "variant";
        const bool whole = name.field == field && name.written == value.text;
        if (whole && slip && !name.expected.empty()) return name.expected;
    }
    return value.text;
}

bool is_legible(const Record& record, const FilingValue& value) {
    if (value.is_sure()) return true;
    const std::string field = field_of(value);
    return value.field != nullptr && value.field->state == FieldState::Read &&
           std::any_of(record.names.begin(), record.names.end(), [&](const NameFinding& name) {
               return name.field == field && name.written == value.text &&
                      name.confidence >= kSureValue;
           });
}

}  // namespace gongwen::institutions
