// Digits that a type makes look like others. A slashed or dotted zero is taken for a 9 all over a
// letter, each time as surely as any other digit; only where a rule forbids it does it show.

#pragma once

#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// Where a telephone number begins with a digit that only a 0 can stand for (93-8351722), or a
/// postal code is its district's with 0 for one of its digits: every other field that has this
/// digit is for review ("zero_misread").
void doubt_misread_zeros(Record& record, const Template& form);

}  // namespace gongwen::extract
