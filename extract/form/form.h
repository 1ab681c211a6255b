// Reads a filled-in form: label to cell, check boxes and rings by their ink, seals by their colour.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/extraction.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// Where a form's label and value were found, for a drawing.
struct FormPlace {
    std::string field;  ///< "" for a heading
    int page = 0;       ///< 0: the label is not on the form
    Box label;
    Box value;     ///< empty where the label's place tells nothing of the value's
    Box room;      ///< in which the value stands: its cell, the rest of its line, a column's rows
    Box expected;  ///< of the value, by the template's place; empty where that is not known
    bool label_was_lost = false;  ///< nobody read it: `label` is where the template has it
};

/// Fills fields and passages; the rules are checked when the whole file is read: form_rules.h.
/// `places`, if given, gets every field and heading.
void extract_form(Extraction& out, std::span<const Page> pages, const Template& form,
                  std::vector<FormPlace>* places = nullptr);

}  // namespace gongwen::extract
