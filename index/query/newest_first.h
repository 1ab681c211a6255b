// Matches in the order of their dates where there are many: only those of the newest months are
// looked at.

#pragma once

#include <xapian.h>

namespace gongwen::index {

/// `query`, limited to so many of the newest months that about `wanted` of its `total` matches are
/// within them, or more. Without a limit where that would spare little.
Xapian::Query within_newest_months(const Xapian::Database& database, const Xapian::Query& query,
                                   Xapian::doccount total, Xapian::doccount wanted);

}  // namespace gongwen::index
