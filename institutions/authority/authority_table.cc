#include "institutions/authority/authority_table.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/error.h"

namespace gongwen::institutions {
namespace {

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

}  // namespace

std::vector<std::string> split_list(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(';'), list.size());
        if (end > 0) parts.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return parts;
}

std::string text_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Error(ErrorKind::PartMissing, path.string(), "cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

AuthorityTable::AuthorityTable(std::filesystem::path path, const CsvRow& heads,
                               const CsvRow& optional_heads)
    : path_(std::move(path)), text_(text_of_file(path_)) {
    read(heads, optional_heads);
}

AuthorityTable::AuthorityTable(std::filesystem::path path, std::string text, const CsvRow& heads,
                               const CsvRow& optional_heads)
    : path_(std::move(path)), text_(std::move(text)) {
    read(heads, optional_heads);
}

void AuthorityTable::read(const CsvRow& heads, const CsvRow& optional_heads) {
    std::size_t begin = 0;
    bool has_heads = false;
    for (std::size_t line = 1; begin < text_.size(); ++line) {
        const std::size_t end = std::min(text_.find('\n', begin), text_.size());
        std::vector<CsvRow> row = parse_csv(std::string_view(text_).substr(begin, end - begin));
        if (!row.empty() && !has_heads) {
            take_heads(row.front(), heads, optional_heads);
            has_heads = true;
        } else if (!row.empty()) {
            take_row(line, std::move(row.front()));
        }
        begin = end + 1;
    }
    if (!has_heads) fail(1, fmt::format("expected {}", fmt::join(heads, ",")));
}

void AuthorityTable::take_heads(const CsvRow& found, const CsvRow& heads,
                                const CsvRow& optional_heads) {
    CsvRow all = heads;
    all.insert(all.end(), optional_heads.begin(), optional_heads.end());
    for (const std::string& head : all) {
        const auto at = std::find(found.begin(), found.end(), head);
        const bool there = at != found.end();
        if (!there && column_of_.size() < heads.size()) {
            fail(1, fmt::format("expected {}", fmt::join(heads, ",")));
        }
        column_of_.push_back(there ? static_cast<std::size_t>(at - found.begin()) : kNoColumn);
    }
    for (const std::string& head : found) {
        if (std::find(all.begin(), all.end(), head) == all.end()) {
            fail(1, fmt::format("unknown column \"{}\"; the columns are {}", head,
                                fmt::join(all, ",")));
        }
    }
    columns_ = found.size();
}

void AuthorityTable::take_row(std::size_t line, CsvRow found) {
    if (found.size() != columns_) {
        fail(line, fmt::format("{} fields where {} were expected", found.size(), columns_));
    }
    Row row{line, CsvRow(column_of_.size())};
    for (std::size_t i = 0; i < column_of_.size(); ++i) {
        if (column_of_[i] != kNoColumn) row.fields[i] = std::move(found[column_of_[i]]);
    }
    rows_.push_back(std::move(row));
}

void AuthorityTable::fail(std::size_t line, const std::string& detail) const {
    throw Error(ErrorKind::Usage, fmt::format("{}:{}", path_.string(), line), detail);
}

std::optional<Date> AuthorityTable::date_of(std::size_t line, const std::string& text) const {
    if (text.empty()) return {};
    const std::optional<Date> date = date_from_iso(text);
    if (!date) fail(line, fmt::format("\"{}\" is no date; use YYYY-MM-DD", text));
    return date;
}

}  // namespace gongwen::institutions
