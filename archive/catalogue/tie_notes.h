// What follows from ties that came or went: audit entries, and new change numbers for both sides.

#pragma once

#include <string_view>

#include "archive/catalogue/database.h"
#include "archive/catalogue/ties.h"
#include "archive/trail/audit_log.h"

namespace gongwen::archive {

/// Within the caller's transaction.
void note_tie_changes(Database& database, AuditLog& audit, std::string_view who,
                      const TieChanges& changes);

}  // namespace gongwen::archive
