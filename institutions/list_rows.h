// The rows of a downloaded list, whichever form it was published in.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/csv.h"

namespace gongwen::institutions {

/// Each row with the line it begins on; of JSON, which element it is. The first row has the heads.
using NumberedRows = std::vector<std::pair<std::size_t, CsvRow>>;

/// A quoted field may hold line breaks.
NumberedRows rows_of_csv(std::string_view text);

/// Begins as an array of JSON does, behind a byte order mark or spaces.
bool is_json(std::string_view text);
/// An array of objects, whose keys are the heads; null and an absent key are "". Throws
/// Error(Usage) for JSON of another shape, naming `file`.
NumberedRows rows_of_json(std::string_view text, const std::string& file);

}  // namespace gongwen::institutions
