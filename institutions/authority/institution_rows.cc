#include "institutions/authority/institution_rows.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace gongwen::institutions {

const CsvRow& institution_heads() {
    static const CsvRow heads{"name",      "short_names", "valid_from", "valid_to",
                              "successor", "parent",      "kind",       "note"};
    return heads;
}

const CsvRow& more_institution_heads() {
    static const CsvRow heads{"code", "variants", "email_domains", "address", "source"};
    return heads;
}

std::vector<Institution> read_institutions(const AuthorityTable& table) {
    std::vector<Institution> institutions;
    institutions.reserve(table.rows().size());
    for (const auto& [line, row] : table.rows()) {
        Institution one{row[0],
                        split_list(row[1]),
                        table.date_of(line, row[2]),
                        table.date_of(line, row[3]),
                        split_list(row[4]),
                        row[5],
                        row[6],
                        row[7],
                        row[8],
                        split_list(row[9]),
                        split_list(row[10]),
                        row[11],
                        row[12]};
        if (one.name.empty()) table.fail(line, "a name is missing");
        if (one.valid_from && one.valid_to && *one.valid_to < *one.valid_from) {
            table.fail(line, fmt::format("{} ends before it begins", one.name));
        }
        institutions.push_back(std::move(one));
    }
    return institutions;
}

std::string institutions_csv(std::span<const Institution> rows) {
    const auto day = [](const std::optional<Date>& date) { return date ? date->iso() : ""; };
    const auto list = [](const std::vector<std::string>& parts) {
        return fmt::format("{}", fmt::join(parts, ";"));
    };
    CsvRow heads = institution_heads();
    heads.insert(heads.end(), more_institution_heads().begin(), more_institution_heads().end());
    std::string out = csv_line(heads);
    for (const Institution& one : rows) {
        out += csv_line({one.name, list(one.short_names), day(one.valid_from), day(one.valid_to),
                         list(one.successors), one.parent, one.kind, one.note, one.code,
                         list(one.variants), list(one.email_domains), one.address, one.source});
    }
    return out;
}

}  // namespace gongwen::institutions
