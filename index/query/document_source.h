// Documents that are known by their ids, as a part of a query.

#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace gongwen::index {

/// Ids that are not in the database are left out.
Xapian::Query documents_with_ids(const Xapian::Database& database,
                                 const std::vector<std::string>& ids);

}  // namespace gongwen::index
