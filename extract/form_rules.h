// What a form's template says about its fields together.

#pragma once

#include "core/record.h"
#include "extract/template.h"

namespace gongwen::extract {

/// met, broken, or cannot_tell where a field could not be read.
std::vector<RuleResult> check_rules(const Record& record, const Template& form);

}  // namespace gongwen::extract
