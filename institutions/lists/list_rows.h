// The rows of a downloaded list, whichever form it was published in.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/csv.h"

namespace gongwen::institutions {

struct NumberedRow {
    std::size_t line = 0;  ///< on which it begins; of JSON: which element it is
    CsvRow fields;
    std::string wrong{};  ///< why it cannot be read, or ""
};
using NumberedRows = std::vector<NumberedRow>;

/// A quoted field may hold line breaks. A quotation mark that is never closed, or that makes one
/// row of several (so that it has other fields than the first row), spoils its own line alone: the
/// row says so, and reading goes on behind the line.
NumberedRows rows_of_csv(std::string_view text);

/// Begins as an array of JSON does, behind spaces.
bool is_json(std::string_view text);
/// An array of objects, whose keys are the heads; null and an absent key are "". Throws
/// Error(Usage) for JSON of another shape, naming `file`.
NumberedRows rows_of_json(std::string_view text, const std::string& file);

}  // namespace gongwen::institutions
