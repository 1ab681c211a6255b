// Given names with a character that recognition takes a usual one for in nearly every typeface.

#pragma once

#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// Every person of the record (李士低 is 李士傑), one by one in lists; the reason is
/// "usual_given_name". Nothing but usage tells, so that each stays for a person to confirm.
void mend_given_names(Record& record, const Template& form);

}  // namespace gongwen::extract
