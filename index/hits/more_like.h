// Documents that speak of the same things as another.

#pragma once

#include <string_view>

#include <xapian.h>

namespace gongwen::index {

/// Matches documents with the words that mark the document most, itself left out. Throws
/// Error(Usage) when the index does not hold it.
Xapian::Query more_like(const Xapian::Database& database, std::string_view id);

}  // namespace gongwen::index
