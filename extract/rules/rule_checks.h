// The checks behind the kinds of rules, one outcome each. For form_rules.cc only.

#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/record.h"
#include "core/roc_date.h"
#include "extract/rules/form_rules.h"
#include "extract/template/rule_template.h"

namespace gongwen::extract {

struct Outcome {
    std::string result;
    std::string reason;
};

inline Outcome met(std::string reason = "") { return {"met", std::move(reason)}; }
inline Outcome broken(std::string reason) { return {"broken", std::move(reason)}; }
inline Outcome cannot_tell(std::string reason) { return {"cannot_tell", std::move(reason)}; }

/// "contact_name, contact_unit".
std::string joined(const std::vector<std::string>& words);

/// A value that is there, and is right with a probability of kLowConfidence or more.
bool is_trusted(const Field& field);

/// The field's text where a rule can go by it; otherwise why not: absent, unreadable, empty,
/// doubtful.
struct Usable {
    const Field* field = nullptr;
    std::string trouble{};
};
Usable usable(const Record& form, const std::string& name);

Outcome check_before(const Record& form, const RuleTemplate& rule, const Papers& papers);
Outcome check_kind(const Record& form, const RuleTemplate& rule, const Papers& papers);
Outcome check_issuer(const Record& form, const RuleTemplate& rule, const Papers& papers);
Outcome check_pattern(const Record& form, const RuleTemplate& rule);
Outcome check_different(const Record& form, const RuleTemplate& rule);

}  // namespace gongwen::extract
