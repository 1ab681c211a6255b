// Values that a person confirmed or typed. They are kept apart from what the program reads, and
// laid over every reading before it is filed.

#pragma once

#include <string>
#include <string_view>

#include "archive/database.h"
#include "core/record.h"

namespace gongwen::archive {

/// Lays the confirmed values over a fresh record. The program's own reading of each such field is
/// kept beside the value. A value that was confirmed when the document had other pages still wins,
/// but goes on the review list ("pages_changed").
void apply_human_values(Database& database, Record& record);

/// Keeps the value, and lays it over `record`.
void keep_human_value(Database& database, Record& record, const std::string& field,
                      const FieldValue& value, std::string_view who);

}  // namespace gongwen::archive
