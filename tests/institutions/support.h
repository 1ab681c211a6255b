// What the tests of this folder share: the real authority file, and passages as a clean page would
// give them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/passage.h"
#include "institutions/judge.h"

namespace gongwen::institutions::test {

/// Loaded once.
const Authority& authority();

/// `text` as it stands on a page: square characters of 12 points, 30 on a line.
Passage printed(std::string field, std::string_view text, double confidence = 0.96);

/// A cell of a table, as `extract` gives it: a passage of its own, on page 2.
Passage cell(std::string_view text, double left, double top);

/// A letter of the 內政部 to the 法務部, dated 2015-10-12.
LetterContext letter_of_2015();
LetterContext letter_of(std::string_view iso_date);

/// All names of one passage in a letter of that date.
std::vector<NameFinding> names_in(std::string field, std::string_view text,
                                  std::string_view iso_date, double confidence = 0.96);
/// Only what a clerk would be asked about.
std::vector<NameFinding> flagged_in(std::string field, std::string_view text,
                                    std::string_view iso_date, double confidence = 0.96);
/// What a notice with this subject and explanation says.
std::vector<Correction> corrections_of(std::string_view subject, std::string_view explanation = {},
                                       double confidence = 0.96);

/// A sentence of a notice, and what it puts right.
struct Wording {
    std::string sentence;
    std::vector<CorrectionPair> pairs;
};
/// Checks that each, as the explanation of a notice with this subject, is one correction of the
/// letter with this number.
void check_pairs(std::string_view subject, const std::string& number,
                 const std::vector<Wording>& wordings);

}  // namespace gongwen::institutions::test
