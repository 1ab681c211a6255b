// Whether the catalogue's file is in order.

#pragma once

#include <string>
#include <vector>

#include "archive/database.h"

namespace gongwen::archive {

/// See Catalogue::problems.
std::vector<std::string> problems_of(Database& database);

}  // namespace gongwen::archive
