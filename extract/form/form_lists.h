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

/// The heads of list columns whose words stand elsewhere, too (姓名 of the applicant): those in the
/// row of the list's other heads. By the field's name; `found` as they were found alone.
std::map<std::string, FoundLabel> heads_beside_others(
    const Template& form, const FormLabels& labels, const std::map<std::string, FoundLabel>& found);

}  // namespace gongwen::extract
