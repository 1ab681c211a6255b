// Checks a form against the rules of its template.

#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// What an institution is, and by which law or list.
struct KindOfInstitution {
    std::string kind;
    std::string basis;
};

/// What is known beside the form's own fields.
struct Papers {
    const Record* covering_letter = nullptr;
    /// The kind of the institution that a field names; nothing where it is not known. Empty where
    /// nobody knows institutions.
    std::function<std::optional<KindOfInstitution>(const std::string& field)> kind_of{};
};

/// One result for each rule: met, broken, or cannot_tell where a field could not be read, where
/// what was read is doubtful, or where the papers do not say. The reason is a word and its details
/// ("too_late: filed=2015-11-20, requested=2015-12-15, earliest=2015-12-20"); docs/applications.md
/// lists the words.
std::vector<RuleResult> check_rules(const Record& form, const Template& rules,
                                    const Papers& papers);

}  // namespace gongwen::extract
