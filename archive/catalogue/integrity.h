// Whether the catalogue's file is in order.

#pragma once

#include <string>
#include <vector>

#include "archive/catalogue/database.h"

namespace gongwen::archive {

/// See Catalogue::problems.
std::vector<std::string> problems_of(Database& database);

/// Rows that people decided, and the trail that proves them: what disposal goes by. Throws
/// Error(ArchiveDamaged) where one was changed from outside.
void require_proven_decisions(Database& database);
/// The same for everything that a destruction goes by: records and what follows from them, too.
void require_proven_catalogue(Database& database);

}  // namespace gongwen::archive
