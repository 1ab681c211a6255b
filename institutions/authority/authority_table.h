// One of the authority's CSV files: its rows with their line numbers, so that a wrong one can be
// named.

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/csv.h"
#include "core/roc_date.h"

namespace gongwen::institutions {

class AuthorityTable {
  public:
    struct Row {
        std::size_t line = 0;
        CsvRow fields;  ///< in the order of the heads that were asked for; "" where there is none
    };

    /// The first row must name every one of `heads`, and may name any of `optional_heads`, in any
    /// order. Throws Error(PartMissing) where the file cannot be read, Error(Usage) with file and
    /// line for another head and for a row with too few or too many fields.
    AuthorityTable(std::filesystem::path path, const CsvRow& heads,
                   const CsvRow& optional_heads = {});
    /// The same for text that is at hand; `path` names it in messages.
    AuthorityTable(std::filesystem::path path, std::string text, const CsvRow& heads,
                   const CsvRow& optional_heads);

    const std::vector<Row>& rows() const { return rows_; }
    const std::string& text() const { return text_; }

    [[noreturn]] void fail(std::size_t line, const std::string& detail) const;
    /// Nothing for an empty text; fails for one that is no date.
    std::optional<Date> date_of(std::size_t line, const std::string& text) const;

  private:
    void read(const CsvRow& heads, const CsvRow& optional_heads);
    void take_heads(const CsvRow& found, const CsvRow& heads, const CsvRow& optional_heads);
    void take_row(std::size_t line, CsvRow found);

    std::filesystem::path path_;
    std::string text_;
    std::vector<std::size_t> column_of_;  ///< by asked-for head; npos where the file has none
    std::size_t columns_ = 0;
    std::vector<Row> rows_;
};

/// A list inside a field, split at ; without empty parts.
std::vector<std::string> split_list(std::string_view list);

/// The whole file; Error(PartMissing) where it cannot be read.
std::string text_of_file(const std::filesystem::path& path);

}  // namespace gongwen::institutions
