#include "archive/catalogue/schema.h"

#include <array>

#include <fmt/format.h>

#include "archive/catalogue/copies.h"
#include "archive/catalogue/schema_steps.h"
#include "archive/catalogue/seals.h"
#include "archive/retention/facts.h"
#include "archive/retention/proven_rows.h"
#include "archive/trail/audit_log.h"
#include "archive/trail/trail_proofs.h"
#include "core/error.h"
#include "core/sha256.h"

namespace gongwen::archive {
namespace {

/// In the file's header, so that `file catalogue.sqlite` and we know it: "GWEN".
constexpr std::int64_t kApplicationId = 0x4757454E;

// Schema versions since which there is what SQL alone cannot make.
/// Hashes of readings.
constexpr std::size_t kHashesSince = 3;
/// Facts of records as today's program makes them.
constexpr std::size_t kFactsSince = 6;
/// Since which rows are sealed and proven.
constexpr std::size_t kSealsSince = 5;
/// Pages in what proves a statement.
constexpr std::size_t kStatementPagesSince = 7;

std::int64_t pragma(Database& database, const char* name) {
    Query query = database.query(fmt::format("PRAGMA {}", name));
    return query.next() ? query.integer(0) : 0;
}

bool is_empty(Database& database) {
    Query query = database.query("SELECT 1 FROM sqlite_schema LIMIT 1");
    return !query.next();
}

void hash_readings(Database& database) {
    Query rows = database.query("SELECT page_hash, version, page FROM reading WHERE sha256 = ''");
    std::vector<std::array<std::string, 3>> hashes;
    while (rows.next()) hashes.push_back({rows.text(0), rows.text(1), sha256_of(rows.text(2))});
    for (const auto& [page_hash, version, sha256] : hashes) {
        database.run("UPDATE reading SET sha256 = ? WHERE page_hash = ? AND version = ?", sha256,
                     page_hash, version);
    }
}

void refuse(const Database& database, const std::string& detail) {
    throw Error(ErrorKind::ArchiveDamaged, database.file().string(), detail);
}

/// Returns the schema's version, 0 for a new file.
std::size_t known_version(Database& database, std::size_t newest) {
    const std::int64_t version = pragma(database, "user_version");
    const bool ours = pragma(database, "application_id") == kApplicationId;
    if (!ours && !is_empty(database)) {
        refuse(database, "is an SQLite file of another program, no catalogue of gongwen");
    }
    if (version > static_cast<std::int64_t>(newest)) {
        refuse(database,
               fmt::format("has schema version {}, and this program knows versions up to {}; use "
                           "the newer gongwen that wrote it",
                           version, newest));
    }
    return static_cast<std::size_t>(version);
}

}  // namespace

std::span<const std::string> migrations() {
    static const std::array<std::string, 7> steps{kVersion1, kVersion2, kVersion3, kVersion4,
                                                  kVersion5, kVersion6, kVersion7};
    return steps;
}

void migrate(Database& database, std::span<const std::string> steps, const std::string& who) {
    const std::size_t before = known_version(database, steps.size());
    if (before == steps.size()) return;
    Transaction transaction(database);
    for (const std::string& step : steps.subspan(before)) database.run_script(step);
    const auto passes = [&](std::size_t version) {
        return before > 0 && before < version && steps.size() >= version;
    };
    if (passes(kHashesSince)) hash_readings(database);
    if (passes(kFactsSince)) write_all_facts(database);
    if (passes(kSealsSince)) {
        renew_wrong_copies(database);
        seal_everything(database);
        AuditLog audit(database);
        adopt_unproven(database, audit, who);
    }
    if (passes(kStatementPagesSince)) {
        AuditLog audit(database);
        prove_pages_of_statements(database, audit, who);
    }
    database.run_script(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}",
                                    kApplicationId, steps.size()));
    if (before > 0) {
        AuditLog(database).append({.who = who,
                                   .action = "migrate",
                                   .subject = "catalogue",
                                   .old_value = std::to_string(before),
                                   .new_value = std::to_string(steps.size())});
    }
    transaction.commit();
}

void require_current_schema(Database& database, std::span<const std::string> steps) {
    if (known_version(database, steps.size()) == steps.size()) return;
    refuse(database,
           "has an older schema; run a command that writes (gongwen ingest) once, which "
           "brings it up to date");
}

}  // namespace gongwen::archive
