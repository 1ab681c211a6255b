// Names and addresses of one filing that do not agree with each other: the applicant of a form and
// the issuer of its covering letter, the issuer and its mail's domain, its number's 字, its street
// address, the receivers. Precision before recall: what the authority file cannot tell, and what
// one misread character explains, is not reported. Rules: docs/names.md.

#pragma once

#include <string>
#include <vector>

#include "core/record.h"
#include "institutions/authority/authority.h"

namespace gongwen::institutions {

/// `covering_letter`: of a form; nullptr where there is none. Places of letter.* in a form's
/// mismatches are pages of the same file.
std::vector<Mismatch> find_mismatches(const Record& record, const Record* covering_letter,
                                      const Authority& authority);

}  // namespace gongwen::institutions
