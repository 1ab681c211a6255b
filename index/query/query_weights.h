// How much a part of a query counts in the ranking.

#pragma once

#include <xapian.h>

namespace gongwen::index {

/// Matches without taking part in the ranking.
Xapian::Query unranked(const Xapian::Query& query);

/// Matches what `query` does, each match weighing the same.
Xapian::Query weighing(double weight, const Xapian::Query& query);

}  // namespace gongwen::index
