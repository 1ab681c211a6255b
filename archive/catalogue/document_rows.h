// The rows of one document: its record, and the copies of parts of it that finding and reporting
// need. All within the caller's transaction.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/catalogue/database.h"
#include "core/record.h"

namespace gongwen::archive {

/// The next number that says "changed after".
std::int64_t next_change(Database& database);

/// Writes or replaces the rows of the document; ties are not touched, except that replacing removes
/// those of its own corrections. A document that is replaced keeps its filing time.
void write_document(Database& database, const Record& record, const std::string& record_text);

/// Removes the document's rows and notes its removal for the index. Confirmed values stay.
void remove_document(Database& database, std::string_view id);

}  // namespace gongwen::archive
