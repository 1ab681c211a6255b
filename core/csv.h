// Comma-separated values (RFC 4180), as the authority file and the reports use them.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen {

using CsvRow = std::vector<std::string>;

/// In front of a file it says that the text is UTF-8; without it Excel takes the code page of its
/// country (Big5), and Chinese for rubbish.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Rows of fields; quoted fields may hold commas, quotes and line breaks. A byte order mark and
/// empty lines are left out.
std::vector<CsvRow> parse_csv(std::string_view text);

/// Throws Error(PartMissing) when the file cannot be read.
std::vector<CsvRow> read_csv(const std::filesystem::path& path);

/// One row with its line break, quoted where needed. A field that a spreadsheet would take for a
/// formula (=, +, -, @ in front, also full-width, or a tab) is quoted by an apostrophe.
std::string csv_line(const CsvRow& row);

}  // namespace gongwen
