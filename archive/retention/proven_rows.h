// Rows that people decided, each proven by the audit entry that holds it: what stands in the table
// must be what stands there, and no row may be missing.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/catalogue/database.h"
#include "archive/trail/audit_log.h"

namespace gongwen::archive {

/// schedule, retention_statement, case_file, custodian_change, hold, disposal_list, disposal_item,
/// disposal_opinion, destroyed_document.
enum class ProvenTable {
    Schedule,
    Statement,
    CaseFile,
    CustodianChange,
    Hold,
    DisposalList,
    DisposalItem,
    DisposalOpinion,
    DestroyedDocument,
};

/// The row as the trail keeps it: JSON with the table's name, without the number of the entry.
/// "" where there is no such row.
std::string row_text(Database& database, ProvenTable table, std::int64_t row);

/// What was done to a row; `old_row` is row_text() from before, "" for a new one.
struct RowEvent {
    std::string_view who;
    std::string_view action;
    std::string_view subject;
    std::string_view old_row{};
};

/// Writes the entry for the row as it stands now. Within the caller's transaction.
void prove_row(Database& database, AuditLog& audit, ProvenTable table, std::int64_t row,
               const RowEvent& event);

/// For a catalogue whose statements were proven without their pages (schema 7).
void prove_pages_of_statements(Database& database, AuditLog& audit, std::string_view who);

/// Each says which row is not what the trail tells of.
std::vector<std::string> unproven_rows(Database& database);

/// The row that the last INSERT made.
std::int64_t last_row(Database& database);

}  // namespace gongwen::archive
