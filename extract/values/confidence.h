// How sure a field's value is.

#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "core/probability_table.h"
#include "core/record.h"

namespace gongwen::extract {

/// A form or letter template as its TOML file says; see docs/templates.md.
struct Template;
struct FieldTemplate;

/// From a field's score to the probability that its value is exactly right, by group of fields (see
/// group_of). The score of a text is the product of its characters' probabilities: all of them must
/// be right. Fitted: see docs/evaluation.md. A group without a table keeps its scores.
struct FieldTables {
    std::map<std::string, ProbabilityTable, std::less<>> by_group;
    bool operator==(const FieldTables&) const = default;
};

/// Fields whose scores mean the same: `tick`, `seal`, `repaired`, `checked` (dates, telephone and
/// document numbers, choices: a misreading mostly shows in their form), `code` (addresses of mail,
/// serial numbers: no word helps to read them), `list` and `text`. `document_type` has no template.
std::string_view group_of(const Field& field, const FieldTemplate* form);

/// Turns the scores of all fields with a value into probabilities, none above its most_sure.
void settle_confidence(Record& record, const Template& form, const FieldTables& tables);

}  // namespace gongwen::extract
