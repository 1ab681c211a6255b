// The destruction itself, within the catalogue.

#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/retention/disposal.h"

namespace gongwen::archive {

/// Takes the documents out of the catalogue and leaves their skeletons: records, names, ties,
/// readings that no other file needs, what people typed. Marks files without a document for the
/// removal of their objects. Within the caller's transaction.
void erase_documents(Ledger& ledger, std::int64_t number, const DisposalList& list,
                     const std::vector<std::string>& ids);

/// Empties SQLite's log, which holds pages as they were before the destruction. False where a
/// reader still uses it: then whoever next opens the archive for writing does it.
bool forget_old_pages(Database& database);

}  // namespace gongwen::archive
