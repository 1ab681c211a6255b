// Periods of the calendar as 行政程序法 第48條 and 民法 第119條 to 第122條 count them: the first
// day does not count, and the period ends with the day before the one that corresponds to its
// second day. So one month from 15 November is over with 15 December, and one month from 31 January
// with the last day of February, which has no corresponding day. That the last day is a holiday
// changes nothing here: it is the day on which a service begins or ends, not one on which anybody
// must act.

#pragma once

#include "core/roc_date.h"
#include "extract/template/rule_template.h"

namespace gongwen::extract {

/// The last day of the period that begins with `date`.
Date last_day(const Date& date, const Period& period);

}  // namespace gongwen::extract
