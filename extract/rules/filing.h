// When a form was filed, and with which letter.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/record.h"
#include "core/roc_date.h"
#include "extract/template/template.h"

namespace gongwen::extract {

struct DatedDay {
    Date date;
    double confidence = 0;
    std::string from{};  ///< which of the places it was found in
};

struct FilingDay {
    std::optional<DatedDay> day{};
    std::string trouble{};  ///< why there is none: no_filing_date, doubtful: …
};

/// The first of `places` (RuleTemplate::filed) that holds a day. A day that is there and cannot be
/// trusted is not passed over: nothing is known then.
FilingDay filing_day(const Record& form, const std::vector<std::string>& places,
                     const Record* covering_letter);

/// How well a letter fits as the one with which `form` was filed: it is by the applicant, or speaks
/// of the application; letters of the addressee himself never do. 0: it is none.
int covering_score(const Record& letter, const Record& form, const CoveringLetterTemplate& wanted);

/// The covering letter among the documents of the form's own file, or nullptr: the one that fits
/// best, of equals the nearest in front of the form.
const Record* covering_letter_of(const Record& form, std::span<const Record> documents,
                                 const CoveringLetterTemplate& wanted);

CoveringLetter reference_to(const Record& letter);

}  // namespace gongwen::extract
