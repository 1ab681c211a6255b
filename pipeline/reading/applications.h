// Checks forms against the rules of their templates: with what is known of institutions, and with
// the letter that brings the form.

#pragma once

#include <vector>

#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::pipeline {

struct Knowledge;

/// The template the record was read with, if it is a form's and has rules; else nullptr.
const extract::Template* rules_of(const Record& record, const Knowledge& knowledge);

/// The rules' results for one form and its covering letter (or nullptr); none for a blank form.
std::vector<RuleResult> check_application(const Record& form, const Record* covering_letter,
                                          const Knowledge& knowledge);

/// Fills `rules` and `covering_letter` of every form among the documents of one file.
void check_applications(std::vector<Record>& documents, const Knowledge& knowledge);

/// Error(Usage) with file and line where a template's rule speaks of a kind of institution that
/// nobody knows.
void require_known_kinds(const Knowledge& knowledge);

}  // namespace gongwen::pipeline
