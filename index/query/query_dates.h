// The dates of a query: 104, 104/9, 2015-09-23, 104/9..104/10, 104/9.. and ..104/9.

#pragma once

#include <string>

#include "core/roc_date.h"
#include "index/query/query.h"

namespace gongwen::index {

/// A day as the value slots hold it: YYYYMMDD, in the order of time.
std::string slot_value(const Date& date);

/// First and last value of the range, both included; "" at an end that is open.
struct DateBounds {
    std::string first;
    std::string last;
};

/// Throws Error(Usage) that points at what is no date.
DateBounds date_bounds(const QueryNode& term, const QueryText& query);

}  // namespace gongwen::index
