// Which form a document is, where a person said so. It is kept as any value of a person is: it has
// who and when, is in the audit trail, wins over every later run, and `reopen` takes it back.

#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "core/record.h"
#include "extract/template/template_library.h"

namespace gongwen::pipeline {

/// Under this name; no template may have such a field.
inline constexpr const char* kSaidTemplate = "document.template";
inline constexpr const char* kSaidTemplateTitle = "表單範本";

/// The form of that id or title. Throws Error(Usage) with those that there are.
const extract::Template& form_named(std::string_view typed,
                                    const extract::TemplateLibrary& templates);

/// The id of the form that a person says the document to be; "" where nobody did.
std::string said_template_of(const Record& record);

/// The same by the page on which each of a file's documents begins.
std::map<int, std::string> said_templates_of(std::span<const Record> documents);

/// The form of that id; nullptr where there is none (any more).
const extract::Template* form_of_id(std::string_view id, const extract::TemplateLibrary& templates);

}  // namespace gongwen::pipeline
