#include "archive/retention/proven_rows.h"

#include <array>

#include <fmt/format.h>

#include "core/sha256.h"

namespace gongwen::archive {
namespace {

struct Shape {
    std::string_view name;
    std::string_view columns;  ///< as json_object takes them, behind the table's name and row
};

/// A schedule's text is proven by its hash. Published shapes change only with a step of the schema
/// that proves the rows anew: the trail holds them.
constexpr std::array<Shape, 9> kShapes{{
    {"schedule", "'id', id, 'version', version, 'title', title, 'sha256', sha256"},
    {"retention_statement",
     "'file', file, 'first_page', first_page, 'what', what, 'value', value, 'reason', reason, "
     "'who', who, 'at', at, 'pages', json(pages)"},
    {"case_file",
     "'year', year, 'class', class, 'number', number, 'title', title, 'closed_on', closed_on"},
    {"custodian_change",
     "'predecessor', predecessor, 'successor', successor, 'since', since, 'source', source"},
    {"hold",
     "'kind', kind, 'reason', reason, 'owner', owner, 'spread', spread, "
     "'documents', json(documents), 'cases', json(cases), 'placed_by', placed_by, "
     "'placed_at', placed_at, 'released_by', released_by, 'released_at', released_at, "
     "'release_reason', release_reason"},
    {"disposal_list",
     "'title', title, 'state', state, 'proposed_by', proposed_by, 'proposed_on', proposed_on, "
     "'approval_no', approval_no, 'approval_date', approval_date, 'approved_by', approved_by, "
     "'method', method, 'witness', witness, 'destroyed_by', destroyed_by, "
     "'destroyed_on', destroyed_on, 'note', note"},
    {"disposal_item",
     "'list', list, 'document', document, 'record_sha256', record_sha256, "
     "'skeleton', json(skeleton), 'outcome', outcome, 'note', note"},
    {"disposal_opinion",
     "'list', list, 'document', document, 'unit', unit, 'years', years, 'reason', reason, "
     "'who', who, 'at', at"},
    {"destroyed_document",
     "'document', document, 'sha256', sha256, 'first_page', first_page, 'list', list, "
     "'skeleton', json(skeleton)"},
}};

const Shape& shape_of(ProvenTable table) { return kShapes[static_cast<std::size_t>(table)]; }

std::string row_object(const Shape& shape) {
    return fmt::format("json_object('table', '{0}', 'row', {0}.row, {1})", shape.name,
                       shape.columns);
}

void find_changed(Database& database, const Shape& shape, std::vector<std::string>& problems) {
    // The row's text is made where no column of the trail is in sight: both have a `number` and
    // `at`.
    Query rows = database.query(fmt::format(
        "SELECT proven.row FROM (SELECT {0}.row, {0}.audit, {1} AS text FROM {0}) AS proven "
        "LEFT JOIN audit ON audit.number = proven.audit "
        "WHERE audit.new_value IS NOT proven.text ORDER BY proven.row",
        shape.name, row_object(shape)));
    while (rows.next()) {
        problems.push_back(fmt::format("row {} of {} is not the one that the audit trail tells of",
                                       rows.integer(0), shape.name));
    }
}

void find_missing(Database& database, const Shape& shape, std::vector<std::string>& problems) {
    Query rows = database.query(fmt::format(
        "SELECT DISTINCT CASE WHEN new_value GLOB '{{\"table\":\"{0}\",*' "
        "THEN new_value ->> '$.row' END AS missing FROM audit "
        "WHERE missing IS NOT NULL AND missing NOT IN (SELECT row FROM {0}) ORDER BY missing",
        shape.name));
    while (rows.next()) {
        problems.push_back(fmt::format("row {} of {} is gone, though the audit trail tells of it",
                                       rows.integer(0), shape.name));
    }
}

void check_schedules(Database& database, std::vector<std::string>& problems) {
    Query rows = database.query("SELECT row, text, sha256 FROM schedule ORDER BY row");
    while (rows.next()) {
        if (sha256_of(rows.text(1)) != rows.text(2)) {
            problems.push_back(fmt::format("the text of schedule {} was changed", rows.integer(0)));
        }
    }
}

}  // namespace

std::string row_text(Database& database, ProvenTable table, std::int64_t row) {
    const Shape& shape = shape_of(table);
    Query found = database.query(
        fmt::format("SELECT {} FROM {} WHERE row = ?", row_object(shape), shape.name), row);
    return found.next() ? found.text(0) : "";
}

void prove_row(Database& database, AuditLog& audit, ProvenTable table, std::int64_t row,
               const RowEvent& event) {
    const std::string new_row = row_text(database, table, row);
    const std::int64_t entry =
        audit.append({event.who, event.action, event.subject, event.old_row, new_row});
    database.run(fmt::format("UPDATE {} SET audit = ? WHERE row = ?", shape_of(table).name), entry,
                 row);
}

std::vector<std::string> unproven_rows(Database& database) {
    std::vector<std::string> problems;
    for (const Shape& shape : kShapes) {
        find_changed(database, shape, problems);
        find_missing(database, shape, problems);
    }
    check_schedules(database, problems);
    return problems;
}

void prove_pages_of_statements(Database& database, AuditLog& audit, std::string_view who) {
    // What does not fit its proof gets no new one.
    Query rows = database.query(fmt::format(
        "SELECT proven.row, audit.new_value FROM (SELECT {0}.row, {0}.audit, {1} AS text "
        "FROM {0}) AS proven JOIN audit ON audit.number = proven.audit "
        "WHERE audit.new_value = json_remove(proven.text, '$.pages') ORDER BY proven.row",
        shape_of(ProvenTable::Statement).name, row_object(shape_of(ProvenTable::Statement))));
    std::vector<std::pair<std::int64_t, std::string>> proven;
    while (rows.next()) proven.emplace_back(rows.integer(0), rows.text(1));
    for (const auto& [row, before] : proven) {
        prove_row(database, audit, ProvenTable::Statement, row,
                  {who, "adopt", "catalogue", before});
    }
}

std::int64_t last_row(Database& database) {
    Query row = database.query("SELECT last_insert_rowid()");
    return row.next() ? row.integer(0) : 0;
}

}  // namespace gongwen::archive
