#include "archive/catalogue/integrity.h"

#include <iterator>

#include <fmt/format.h>

#include "archive/catalogue/copies.h"
#include "archive/catalogue/seals.h"
#include "archive/catalogue/ties.h"
#include "archive/retention/proven_rows.h"
#include "archive/trail/audit_log.h"
#include "archive/trail/trail_head.h"
#include "archive/trail/trail_proofs.h"
#include "core/error.h"
#include "core/sha256.h"

namespace gongwen::archive {
namespace {

void check_file(Database& database, std::vector<std::string>& problems) {
    Query rows = database.query("PRAGMA integrity_check");
    while (rows.next()) {
        if (rows.text(0) != "ok") problems.push_back(rows.text(0));
    }
}

void check_references(Database& database, std::vector<std::string>& problems) {
    Query rows = database.query("PRAGMA foreign_key_check");
    while (rows.next()) {
        problems.push_back(
            fmt::format("a row of {} refers to a missing row of {}", rows.text(0), rows.text(2)));
    }
}

void append(std::vector<std::string>& problems, std::vector<std::string> found) {
    std::move(found.begin(), found.end(), std::back_inserter(problems));
}

void check_schema(Database& database, std::vector<std::string>& problems) {
    append(problems, wrong_schema(database));
}

void check_seals(Database& database, std::vector<std::string>& problems) {
    append(problems, rows_with_broken_seals(database));
}

void check_proofs(Database& database, std::vector<std::string>& problems) {
    append(problems, unproven(database));
}

void check_copies(Database& database, std::vector<std::string>& problems) {
    append(problems, wrong_copies(database));
    append(problems, wrong_ties(database));
}

/// A number that comes twice would keep a change from the index; one that is left out does no harm.
void check_changes(Database& database, std::vector<std::string>& problems) {
    Query row = database.query(
        "SELECT 1 WHERE coalesce((SELECT value FROM counter WHERE name = 'change'), -1) < "
        "(SELECT coalesce(max(change), 0) FROM (SELECT change FROM document UNION ALL "
        "SELECT change FROM removed_document))");
    if (row.next()) problems.emplace_back("the last change number is lower than a document's");
}

void check_readings(Database& database, std::vector<std::string>& problems) {
    Query rows = database.query("SELECT page_hash, page, sha256 FROM reading ORDER BY page_hash");
    while (rows.next()) {
        if (sha256_of(rows.text(1)) != rows.text(2)) {
            problems.push_back(
                fmt::format("the reading of page {} was changed; ingest its file again",
                            rows.text(0).substr(0, 16)));
        }
    }
}

void check_retention(Database& database, std::vector<std::string>& problems) {
    append(problems, unproven_rows(database));
    Query rows = database.query(
        "SELECT document FROM destroyed_document JOIN document "
        "ON document.id = destroyed_document.document ORDER BY document");
    while (rows.next()) {
        problems.push_back(
            fmt::format("document {} was destroyed, and is there all the same", rows.text(0)));
    }
}

/// No document goes on the word of a row that somebody else wrote.
void refuse(const Database& database, const std::vector<std::string>& problems) {
    if (problems.empty()) return;
    throw Error(ErrorKind::ArchiveDamaged, database.file().string(),
                fmt::format("{}{}; nothing is disposed of until gongwen verify finds all well",
                            problems.front(),
                            problems.size() > 1
                                ? fmt::format(" (and {} more problems)", problems.size() - 1)
                                : ""));
}

void check_trail(Database& database, std::vector<std::string>& problems) {
    if (const auto broken = AuditLog(database).first_broken(); broken > 0) {
        problems.push_back(fmt::format("the audit trail was changed at entry {}", broken));
    }
}

/// Whether this is the catalogue that the archive had last.
void check_newest(Database& database, std::vector<std::string>& problems) {
    const std::string problem = trail_head_problem(database);
    if (!problem.empty()) problems.push_back(problem);
}

}  // namespace

void require_proven_decisions(Database& database) {
    std::vector<std::string> problems;
    check_newest(database, problems);
    check_schema(database, problems);
    check_retention(database, problems);
    refuse(database, problems);
}

void require_proven_catalogue(Database& database) {
    std::vector<std::string> problems;
    check_newest(database, problems);
    check_schema(database, problems);
    check_retention(database, problems);
    check_trail(database, problems);
    check_proofs(database, problems);
    check_copies(database, problems);
    refuse(database, problems);
}

std::vector<std::string> problems_of(Database& database) {
    std::vector<std::string> problems;
    for (const auto check :
         {check_file, check_schema, check_references, check_seals, check_proofs, check_copies,
          check_changes, check_readings, check_retention, check_newest}) {
        try {
            check(database, problems);
        } catch (const Error& error) {  // too damaged even to be checked
            problems.emplace_back(error.what());
        }
    }
    return problems;
}

}  // namespace gongwen::archive
