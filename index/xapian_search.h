// Runs a query against an opened database.

#pragma once

#include <xapian.h>

#include "index/search_index.h"

namespace gongwen::index {

/// Throws Error(Usage) for a mistake in the request, and Xapian::Error.
SearchPage search_database(const Xapian::Database& database, const SearchRequest& request,
                           const Confusables& confusables);

}  // namespace gongwen::index
