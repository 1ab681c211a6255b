#include "institutions/authority/kinds.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/csv.h"
#include "core/error.h"
#include "core/sha256.h"
#include "institutions/authority/authority_build.h"
#include "institutions/authority/authority_table.h"

namespace gongwen::institutions {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& file, std::size_t line, const std::string& detail) {
    throw Error(ErrorKind::Usage, fmt::format("{}:{}", file.string(), line), detail);
}

/// The kinds of the authority file that are agencies whatever their names.
bool is_agency(const Institution& institution) {
    static const std::vector<std::string> kinds{"部", "會", "署", "局", "法院", "縣市政府"};
    return std::find(kinds.begin(), kinds.end(), institution.kind) != kinds.end();
}

}  // namespace

const std::vector<std::string>& KindTable::words() {
    static const std::vector<std::string> kinds{"agency", "financial", "other", "doubtful"};
    return kinds;
}

KindTable KindTable::load(const fs::path& folder) {
    static const std::map<std::string, Where> places{{"is", Where::Is},
                                                     {"starts", Where::Starts},
                                                     {"ends", Where::Ends},
                                                     {"holds", Where::Holds}};
    const fs::path file = folder / "kinds.csv";
    const std::string text = text_of_file(file);
    const std::vector<CsvRow> rows = parse_csv(text);
    const CsvRow heads{"pattern", "where", "kind", "basis"};
    if (rows.empty() || rows.front() != heads) {
        refuse(file, 1, fmt::format("expected {}", fmt::join(heads, ",")));
    }
    KindTable table;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const CsvRow& row = rows[i];
        if (row.size() != heads.size() || row[0].empty()) {
            refuse(file, i + 1, fmt::format("write {}", fmt::join(heads, ",")));
        }
        const auto place = places.find(row[1]);
        if (place == places.end()) {
            refuse(file, i + 1,
                   fmt::format("unknown place \"{}\"; use is, starts, ends, holds", row[1]));
        }
        if (std::find(words().begin(), words().end(), row[2]) == words().end()) {
            refuse(file, i + 1,
                   fmt::format("unknown kind \"{}\"; use {}", row[2], fmt::join(words(), ", ")));
        }
        table.rows_.push_back({folded_name(row[0]), place->second, {row[2], row[3]}});
    }
    table.version_ = sha256_of(text).substr(0, 12);
    return table;
}

bool KindTable::fits(const Row& row, std::u32string_view name) {
    switch (row.where) {
        case Where::Is:
            return name == row.pattern;
        case Where::Starts:
            return name.starts_with(row.pattern);
        case Where::Ends:
            return name.ends_with(row.pattern);
        case Where::Holds:
            return name.find(row.pattern) != std::u32string_view::npos;
    }
    return false;
}

std::optional<InstitutionKind> KindTable::of(std::string_view name,
                                             const Authority& authority) const {
    const Institution* known = authority.find(name);
    if (known && is_agency(*known)) return InstitutionKind{"agency", "機關名錄"};
    const std::u32string wanted = folded_name(name);
    const auto row = std::find_if(rows_.begin(), rows_.end(),
                                  [&](const Row& candidate) { return fits(candidate, wanted); });
    return row == rows_.end() ? std::nullopt : std::optional(row->kind);
}

}  // namespace gongwen::institutions
