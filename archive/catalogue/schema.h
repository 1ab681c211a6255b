// The tables of the catalogue and how an older catalogue becomes one of today.

#pragma once

#include <span>
#include <string>

#include "archive/catalogue/database.h"

namespace gongwen::archive {

/// Statement texts; the one at index n turns schema version n into n + 1. A published one is never
/// changed again: what has to change becomes a new one at the end.
std::span<const std::string> migrations();

/// Brings the schema to the newest version, in one transaction; a migration of an existing
/// catalogue is audited. Throws Error(ArchiveDamaged) for a schema newer than `steps` and for a
/// file that is somebody else's.
void migrate(Database& database, std::span<const std::string> steps, const std::string& who);

/// For reading only: throws Error(ArchiveDamaged) unless the schema is today's, and says what to
/// do.
void require_current_schema(Database& database, std::span<const std::string> steps);

}  // namespace gongwen::archive
