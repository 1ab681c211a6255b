// What a person types as a field's value, checked by the field's kind.

#pragma once

#include <string>
#include <vector>

#include "core/record.h"
#include "extract/extract.h"
#include "extract/template/template.h"

namespace gongwen::pipeline {

/// The template that a record was read with, or nullptr.
const extract::Template* template_of(const Record& record,
                                     const extract::TemplateLibrary& templates);

/// The field that is meant: its name, or its label (發文字號). Throws Error(Usage) that lists the
/// document's fields where there is none.
std::string field_named(const std::string& typed, const Record& record,
                        const extract::Template* form);

/// Dates in any form people write become ISO 8601; truth values are 是, 否, true, false …; lists
/// come as several words or, of names, divided by 、. "" says that nothing stands there. Throws
/// Error(Usage) with what may stand for a value that the field cannot have.
FieldValue value_typed(const std::vector<std::string>& words, const std::string& field,
                       const Record& record, const extract::Template* form);

/// What confirming the field as it is says. Throws Error(Usage) for a field that could not be read.
FieldValue value_to_confirm(const std::string& field, const Record& record,
                            const extract::Template* form);

}  // namespace gongwen::pipeline
