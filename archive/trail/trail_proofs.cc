#include "archive/trail/trail_proofs.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "archive/catalogue/stored_json.h"
#include "core/sha256.h"

namespace gongwen::archive {
namespace {

using nlohmann::json;

constexpr std::string_view kSplitHash = "sha256(json_array(sha256, starts, who, at))";

/// A document's last entry that says what its record is.
constexpr std::string_view kLastEntry =
    "audit.number = (SELECT max(number) FROM audit WHERE subject = document.id AND action IN "
    "('file', 'refile', 'confirm', 'skip', 'accept', 'reopen', 'judge', 'confirm_name', "
    "'dismiss_name', "
    "'reopen_name'))";

/// One row of what people decided: file, first page, the rest as text. A value's `reading` is the
/// program's own and changes without a person.
constexpr std::string_view kDecisions =
    "SELECT file, first_page, json_array('human_value', field, value, pages, page, who, at) AS row "
    "FROM human_value {0} UNION ALL "
    "SELECT file, first_page, json_array('review_closed', field, reason, how, note, who, at) "
    "FROM review_closed {0} UNION ALL "
    "SELECT file, first_page, json_array('name_decision', written, verdict, document, how, reason, "
    "who, at) FROM name_decision {0} ORDER BY file, first_page, row";

std::string decisions_key(std::string_view file, std::int64_t first_page) {
    return fmt::format("decisions {}/{}", file, first_page);
}

using Prove = std::function<void(const std::string& key, const std::string& sha256)>;

/// Calls `prove` for every page of which people decided something.
void each_decided_page(Query rows, const Prove& prove) {
    std::string key;
    std::string text;
    const auto flush = [&] {
        if (!key.empty()) prove(key, sha256_of(text));
        text.clear();
    };
    while (rows.next()) {
        std::string next = decisions_key(rows.text(0), rows.integer(1));
        if (next != key) flush();
        key = std::move(next);
        text += rows.text(2) + "\n";
    }
    flush();
}

void each_row(Query rows, const Prove& prove) {
    while (rows.next()) prove(rows.text(0), rows.text(1));
}

/// Everything that must be proven, as it stands now.
void each_fact(Database& database, const Prove& prove) {
    each_row(database.query("SELECT 'file ' || sha256, seal FROM file "
                            "WHERE filed OR failure_kind IS NOT NULL"),
             prove);
    each_row(database.query(fmt::format("SELECT 'split ' || sha256, {} FROM split", kSplitHash)),
             prove);
    each_decided_page(database.query(fmt::format(fmt::runtime(kDecisions), "")), prove);
}

/// In a temporary table, as a large archive has many: what the trail says.
void gather_proofs(Database& database) {
    database.run_script(
        "DROP TABLE IF EXISTS temp.proof; CREATE TEMP TABLE proof (key TEXT PRIMARY KEY, sha256 "
        "TEXT NOT NULL, seen INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;"
        "INSERT INTO proof (key, sha256) SELECT proof.key, proof.value "
        "FROM (SELECT number, new_value FROM audit WHERE new_value GLOB '{*\"proven\":{*' "
        "AND json_valid(new_value) ORDER BY number) AS entry, "
        "json_each(entry.new_value, '$.proven') AS proof WHERE true ORDER BY entry.number "
        "ON CONFLICT (key) DO UPDATE SET sha256 = excluded.sha256");
}

void compare(Database& database, const std::string& key, const std::string& sha256,
             std::vector<std::string>& problems) {
    Query proof = database.query("SELECT sha256 FROM temp.proof WHERE key = ?", key);
    const std::string proven = proof.next() ? proof.text(0) : "";
    if (proven != sha256) {
        problems.push_back(fmt::format(
            "{}: is not what the audit trail tells of; gongwen audit shows what was decided", key));
    }
    database.run("UPDATE temp.proof SET seen = 1 WHERE key = ?", key);
}

/// Filing leaves the record's hash in the trail, and so do decisions of people.
void compare_records(Database& database, std::vector<std::string>& problems) {
    Query rows = database.query(fmt::format(
        "SELECT document.id, sha256(document.record), "
        "coalesce(audit.new_value ->> '$.record_sha256', proof.sha256, '') FROM document "
        "LEFT JOIN audit ON {} LEFT JOIN temp.proof AS proof ON proof.key = 'record ' || "
        "document.id ORDER BY document.id",
        kLastEntry));
    while (rows.next()) {
        if (rows.text(1) == rows.text(2)) continue;
        problems.push_back(
            fmt::format("the record of document {} is not the one that the audit trail tells of",
                        rows.text(0)));
    }
}

}  // namespace

void prove_file(Database& database, std::string_view sha256, json& proven) {
    Query row = database.query("SELECT seal FROM file WHERE sha256 = ?", sha256);
    proven[fmt::format("file {}", sha256)] = row.next() ? row.text(0) : "";
}

void prove_split(Database& database, std::string_view sha256, json& proven) {
    Query row =
        database.query(fmt::format("SELECT {} FROM split WHERE sha256 = ?", kSplitHash), sha256);
    proven[fmt::format("split {}", sha256)] = row.next() ? row.text(0) : "";
}

void prove_decisions(Database& database, const Anchor& anchor, json& proven) {
    proven[decisions_key(anchor.file, anchor.first_page)] = "";
    each_decided_page(
        database.query(fmt::format(fmt::runtime(kDecisions), "WHERE file = ?1 AND first_page = ?2"),
                       anchor.file, anchor.first_page),
        [&](const std::string& key, const std::string& sha256) { proven[key] = sha256; });
}

void adopt_unproven(Database& database, AuditLog& audit, std::string_view who) {
    constexpr std::size_t kInOneEntry = 1000;
    json proven = json::object();
    const auto flush = [&] {
        if (!proven.empty()) {
            audit.append({who, "adopt", "catalogue", "", to_text({{"proven", proven}})});
        }
        proven = json::object();
    };
    const auto prove = [&](const std::string& key, const std::string& sha256) {
        proven[key] = sha256;
        if (proven.size() >= kInOneEntry) flush();
    };
    each_fact(database, prove);
    each_row(database.query(fmt::format(
                 "SELECT 'record ' || document.id, sha256(record) FROM document LEFT JOIN audit ON "
                 "{} WHERE audit.new_value ->> '$.record_sha256' IS NULL",
                 kLastEntry)),
             prove);
    flush();
}

std::vector<std::string> unproven(Database& database) {
    std::vector<std::string> problems;
    gather_proofs(database);
    each_fact(database, [&](const std::string& key, const std::string& sha256) {
        compare(database, key, sha256, problems);
    });
    compare_records(database, problems);
    Query gone = database.query(
        "SELECT key FROM temp.proof WHERE NOT seen AND sha256 <> '' AND key NOT GLOB 'record *' "
        "ORDER BY key");
    while (gone.next()) {
        problems.push_back(
            fmt::format("{}: is gone, though the audit trail tells of it", gone.text(0)));
    }
    return problems;
}

}  // namespace gongwen::archive
