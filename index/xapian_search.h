// Runs a query against an opened database.

#pragma once

#include <string_view>

#include <xapian.h>

#include "index/search_index.h"

namespace gongwen::index {

/// Best first; equally good ones by date, newest first, then by id. Throws Error(Usage) for a
/// mistake in the query, and Xapian::Error.
SearchPage search_database(const Xapian::Database& database, std::string_view query, int offset,
                           int limit);

}  // namespace gongwen::index
