// The last entry of the audit trail, noted beside the catalogue as well. An older catalogue that is
// put in the place of a newer one is whole in itself, and would free what was held since: only this
// note tells.

#pragma once

#include <filesystem>
#include <string>

#include "archive/catalogue/database.h"

namespace gongwen::archive {

/// The note, in the folder of the catalogue: {"hash":…,"number":…}.
inline constexpr const char* kTrailHead = "trail-head";

/// Notes the entry that is the last one now. For a writer of the archive, when it ends: after a
/// kill, a loss of power or on a full disk the older note stays, which is as true. One that the
/// catalogue contradicts, or that is empty, stays as well.
void note_trail_head(Database& database);

/// "" where the noted entry is in the trail, or there is no note; else what is wrong and what to
/// do. A note without an entry protects nothing, and is told of.
std::string trail_head_problem(Database& database);

}  // namespace gongwen::archive
