#include "archive/integrity.h"

#include <fmt/format.h>

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

void check_records(Database& database, std::vector<std::string>& problems) {
    Query rows = database.query("SELECT id FROM document WHERE NOT json_valid(record) ORDER BY id");
    while (rows.next()) {
        problems.push_back(fmt::format("the record of document {} is damaged", rows.text(0)));
    }
}

/// Filing a record leaves its hash in the audit trail; a person's later decision does not.
void check_proofs(Database& database, std::vector<std::string>& problems) {
    Query rows = database.query(
        "SELECT document.id, document.record, json_extract(audit.new_value, '$.record_sha256') "
        "FROM document JOIN audit ON audit.number = (SELECT max(number) FROM audit "
        "WHERE subject = document.id AND action IN ('file', 'refile', 'confirm', 'skip', 'accept', "
        "'reopen')) "
        "ORDER BY document.id");
    while (rows.next()) {
        if (!rows.is_null(2) && sha256_of(rows.text(1)) != rows.text(2)) {
            problems.push_back(fmt::format(
                "the record of document {} is not the one that the audit trail tells of",
                rows.text(0)));
        }
    }
}

}  // namespace

std::vector<std::string> problems_of(Database& database) {
    std::vector<std::string> problems;
    for (const auto check : {check_file, check_references, check_records, check_proofs}) {
        try {
            check(database, problems);
        } catch (const Error& error) {  // too damaged even to be checked
            problems.emplace_back(error.what());
        }
    }
    return problems;
}

}  // namespace gongwen::archive
