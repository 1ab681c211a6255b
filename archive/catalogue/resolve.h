// Which document a person means.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/catalogue/database.h"

namespace gongwen::archive {

/// See Catalogue::resolve.
std::vector<std::string> resolve_document(Database& database, std::string_view typed);

}  // namespace gongwen::archive
