#include "archive/integrity.h"

#include <array>

#include <fmt/format.h>

#include "archive/retention/facts.h"
#include "archive/retention/proven_rows.h"
#include "core/error.h"
#include "core/sha256.h"

namespace gongwen::archive {
namespace {

struct Copy {
    std::string_view from;
    std::string_view column;
    std::string_view path;  ///< an SQL expression that gives a path into the record
};

constexpr std::string_view kNames = "document JOIN name_finding ON name_finding.document = id";
constexpr std::string_view kCorrections = "document JOIN correction ON correction.document = id";
constexpr std::string_view kPairs =
    "document JOIN correction_pair ON correction_pair.document = id";
constexpr std::string_view kCitations = "document JOIN citation ON citation.document = id";

constexpr std::array<Copy, 13> kCopies{{
    {"document", "document.kind", "'$.kind'"},
    {"document", "document.document_type", "'$.document_type'"},
    {"document", "document.issuer", "'$.fields.issuer.value'"},
    {"document", "document.document_no", "'$.fields.document_no.value'"},
    {"document", "document.issue_date", "'$.fields.issue_date.value'"},
    {kNames, "name_finding.written", "'$.names[' || name_finding.ordinal || '].written'"},
    {kNames, "name_finding.expected", "'$.names[' || name_finding.ordinal || '].expected'"},
    {kNames, "name_finding.verdict", "'$.names[' || name_finding.ordinal || '].verdict'"},
    {kCorrections, "correction.target_no",
     "'$.corrections[' || correction.ordinal || '].target.document_no'"},
    {kCorrections, "correction.action", "'$.corrections[' || correction.ordinal || '].action'"},
    {kPairs, "correction_pair.wrong",
     "'$.corrections[' || correction_pair.correction || '].pairs[' || correction_pair.ordinal || "
     "'].wrong'"},
    {kPairs, "correction_pair.right",
     "'$.corrections[' || correction_pair.correction || '].pairs[' || correction_pair.ordinal || "
     "'].right'"},
    {kCitations, "citation.document_no", "'$.citations[' || citation.ordinal || '].document_no'"},
}};

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
        "'reopen', 'judge', 'confirm_name', 'dismiss_name', 'reopen_name')) "
        "ORDER BY document.id");
    while (rows.next()) {
        if (!rows.is_null(2) && sha256_of(rows.text(1)) != rows.text(2)) {
            problems.push_back(fmt::format(
                "the record of document {} is not the one that the audit trail tells of",
                rows.text(0)));
        }
    }
}

/// Columns and tables that are copies of parts of the record.
void check_copies(Database& database, std::vector<std::string>& problems) {
    for (const Copy& copy : kCopies) {
        Query rows = database.query(fmt::format(
            "SELECT DISTINCT document.id FROM {0} WHERE {1} IS NOT coalesce(record ->> ({2}), '') "
            "AND coalesce(json_type(record, {2}), 'text') = 'text' ORDER BY document.id",
            copy.from, copy.column, copy.path));
        while (rows.next()) {
            problems.push_back(fmt::format("{} of document {} is not what its record says",
                                           copy.column, rows.text(0)));
        }
    }
    for (const std::string& id : documents_with_wrong_facts(database)) {
        problems.push_back(
            fmt::format("what retention keeps of document {} is not what its record says", id));
    }
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
    for (std::string& problem : unproven_rows(database)) problems.push_back(std::move(problem));
    Query rows = database.query(
        "SELECT document FROM destroyed_document JOIN document "
        "ON document.id = destroyed_document.document ORDER BY document");
    while (rows.next()) {
        problems.push_back(
            fmt::format("document {} was destroyed, and is there all the same", rows.text(0)));
    }
}

}  // namespace

std::vector<std::string> problems_of(Database& database) {
    std::vector<std::string> problems;
    for (const auto check : {check_file, check_references, check_records, check_proofs,
                             check_copies, check_readings, check_retention}) {
        try {
            check(database, problems);
        } catch (const Error& error) {  // too damaged even to be checked
            problems.emplace_back(error.what());
        }
    }
    return problems;
}

}  // namespace gongwen::archive
