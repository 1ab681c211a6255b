#include "archive/retention/statements_of_pages.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "archive/catalogue/database.h"
#include "archive/catalogue/human_values.h"
#include "archive/catalogue/stored_json.h"
#include "core/retention_period.h"

namespace gongwen::archive {
namespace {

constexpr std::string_view kSelect =
    "SELECT file, pages, what, value, reason, who, at FROM retention_statement ";

DocumentPages pages_in(const std::vector<int>& pages) {
    if (pages.empty()) return {};
    const auto [lowest, highest] = std::minmax_element(pages.begin(), pages.end());
    return {pages.front(), *lowest, *highest};
}

StatementOfPages statement_in(const Query& row) {
    return {pages_in(from_text(row.text(1)).get<std::vector<int>>()),
            row.text(2),
            {row.text(3), row.text(4), row.text(5), row.text(6)}};
}

std::vector<StatementOfPages> statements_of_file(Database& database, const std::string& file) {
    Query rows = database.query(std::string(kSelect).append("WHERE file = ? ORDER BY row"), file);
    std::vector<StatementOfPages> statements;
    while (rows.next()) statements.push_back(statement_in(rows));
    return statements;
}

/// Whether `a` counts rather than `b`, which speaks of the same thing.
bool outweighs(const StatementOfPages& a, const StatementOfPages& b, const DocumentPages& here) {
    if ((a.pages == here) != (b.pages == here)) return a.pages == here;
    const auto a_period = parse_period(a.said.value);
    const auto b_period = parse_period(b.said.value);
    if (a.what == said::kPeriod && a_period && b_period && *a_period != *b_period) {
        return is_longer(*a_period, *b_period);
    }
    const bool a_begins_here = a.pages.first == here.first;
    if (a_begins_here != (b.pages.first == here.first)) return a_begins_here;
    return b.said.at < a.said.at;
}

/// By what is said, the statement that weighs most.
std::map<std::string, const StatementOfPages*> weightiest(
    const DocumentPages& here, const std::vector<StatementOfPages>& of_file) {
    std::map<std::string, const StatementOfPages*> found;
    for (const StatementOfPages& one : of_file) {
        const bool withdraws_elsewhere = one.said.value.empty() && one.pages != here;
        if (withdraws_elsewhere || !one.pages.touch(here)) continue;
        const StatementOfPages*& best = found[one.what];
        if (best == nullptr || outweighs(one, *best, here)) best = &one;
    }
    return found;
}

bool tells_what_was_done(std::string_view what) {
    return what == said::kDeclassified || what == said::kConsent || what == said::kReduced ||
           what == said::kScanChecked;
}

/// The field under which the review queue asks of it.
std::string field_for(std::string_view what) {
    if (what == said::kFileNumber) return "file_no";
    if (what == said::kDeclassifyOn || what == said::kDeclassified) return "secrecy";
    return what == said::kScanChecked ? "document" : "retention";
}

}  // namespace

DocumentPages pages_of(const DocumentFacts& facts) {
    return {facts.first_page, facts.lowest_page, facts.highest_page};
}

AllStatements all_statements(Database& database) {
    AllStatements all;
    Query rows = database.query(std::string(kSelect).append("ORDER BY row"));
    while (rows.next()) all[rows.text(0)].push_back(statement_in(rows));
    return all;
}

Statements counting_for(const DocumentPages& pages, const std::vector<StatementOfPages>& of_file) {
    Statements statements;
    for (const auto& [what, one] : weightiest(pages, of_file)) {
        if (one->said.value.empty()) continue;
        if (tells_what_was_done(what) && !one->pages.cover(pages)) continue;
        statements.emplace(what, one->said);
    }
    return statements;
}

Statements statements_of(Database& database, const DocumentFacts& facts) {
    return counting_for(pages_of(facts), statements_of_file(database, facts.file));
}

void doubt_moved_statements(Database& database, Record& record) {
    const DocumentPages here = pages_in(record.pages);
    const auto of_file = statements_of_file(database, anchor_of(record).file);
    for (const auto& [what, one] : weightiest(here, of_file)) {
        if (one->pages != here) doubt_pages(record, field_for(what));
    }
}

}  // namespace gongwen::archive
