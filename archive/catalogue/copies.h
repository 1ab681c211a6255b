// Rows that follow from records: made anew from each record in an empty catalogue, and compared
// with what stands in this one. Whatever the program writes beside a record is found wrong by it
// when it was changed from outside, without a list of columns to keep up.

#pragma once

#include <string>
#include <vector>

#include "archive/catalogue/database.h"

namespace gongwen::archive {

/// Each says which table's rows are not what a document's record gives. Records that cannot be read
/// are said, too.
std::vector<std::string> wrong_copies(Database& database);

/// For a catalogue that an older program wrote: makes them what the records give. Within the
/// caller's transaction.
void renew_wrong_copies(Database& database);

/// Tables, indexes and triggers that are not those of this program.
std::vector<std::string> wrong_schema(Database& database);

}  // namespace gongwen::archive
