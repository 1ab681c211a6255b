// Receiving stamps of which a part was seen but not read.

#pragma once

#include "core/page.h"
#include "core/record.h"

namespace gongwen::extract {

/// Puts `received_date` or `received_no` into review where the stamp on the letter's first page has
/// more than was taken from it. A stamp's words alone (收文日期：) say nothing: nobody filled it
/// in.
void doubt_stamps(Record& record, const Page& first);

}  // namespace gongwen::extract
