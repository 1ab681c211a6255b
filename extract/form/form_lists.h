// Reads the lists of a form: the fields of a template that share the word of their rows.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/record.h"
#include "extract/form/form_claims.h"
#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// The lists' values by their field's name, and where their rows stand.
struct FormLists {
    std::map<std::string, Field> fields;
    std::map<std::string, Box> rooms;
};

/// `found`: the labels of the template's fields by name; `ends`: all words that end a list above
/// them. Rows at the end that no column has anything in are left out.
FormLists read_lists(const Template& form, const std::map<std::string, FoundLabel>& found,
                     const std::vector<FormPage>& pages, const std::vector<FoundLabel>& ends,
                     FormClaims& claims);

}  // namespace gongwen::extract
