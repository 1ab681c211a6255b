// The catalogue's files, what was recognised on their pages, and attempts at jobs.

#include <nlohmann/json.hpp>

#include "archive/catalogue/seals.h"
#include "archive/catalogue/sqlite_catalogue.h"
#include "archive/catalogue/stored_json.h"
#include "archive/retention/destroyed.h"
#include "archive/trail/trail_proofs.h"
#include "core/page_json.h"
#include "core/sha256.h"

namespace gongwen::archive {

// Files

std::optional<FileState> SqliteCatalogue::file(std::string_view sha256) const {
    const std::lock_guard guard(mutex_);
    Query row = database_.query(
        "SELECT sha256, source, media_type, pages, filed, version, failure_kind, failure_detail "
        "FROM file WHERE sha256 = ?",
        sha256);
    if (!row.next()) return std::nullopt;
    FileState state{row.text(0),  row.text(1), row.text(2), static_cast<int>(row.integer(3)),
                    row.truth(4), row.text(5), {},          {}};
    if (!row.is_null(6)) state.failure = Failure{error_kind_from(row.text(6)), row.text(7)};
    state.destroyed = how_destroyed(database_, sha256);
    return state;
}

std::vector<std::string> SqliteCatalogue::failed_files() const {
    const std::lock_guard guard(mutex_);
    return texts_in(
        database_.query("SELECT sha256 FROM file WHERE failure_kind IS NOT NULL ORDER BY sha256"));
}

void SqliteCatalogue::mark_filed(const FileState& file) {
    database_.run(
        "INSERT INTO file (sha256, source, media_type, pages, filed, version) "
        "VALUES (?, ?, ?, ?, 1, ?) ON CONFLICT (sha256) DO UPDATE SET filed = 1, "
        "media_type = excluded.media_type, pages = excluded.pages, version = excluded.version, "
        "failure_kind = NULL, failure_detail = NULL",
        file.sha256, file.source, file.media_type, file.pages, file.version);
    note_received(file.sha256);
}

void SqliteCatalogue::note_received(std::string_view sha256) {
    const bool changed = seal_row(database_, SealedTable::File, sha256);
    Query row = database_.query(
        "SELECT 1 FROM file WHERE sha256 = ? AND (filed OR failure_kind IS NOT NULL)", sha256);
    if (!changed || !row.next()) return;  // what only waits to be read is no fact of the archive
    nlohmann::json entry;
    prove_file(database_, sha256, entry["proven"]);
    audit_event("receive", sha256, "", to_text(entry));
}

void SqliteCatalogue::note_file(const FileState& state) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    database_.run(
        "INSERT INTO file (sha256, source, media_type, pages) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (sha256) DO UPDATE SET media_type = excluded.media_type, "
        "pages = excluded.pages",
        state.sha256, state.source, state.media_type, state.pages);
    note_received(state.sha256);
    transaction.commit();
}

void SqliteCatalogue::fail_file(std::string_view sha256, std::string_view source,
                                const Failure& failure, std::string_view version) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    nlohmann::json entry = {{"reason", to_string(failure.kind)}, {"detail", failure.detail}};
    if (!sha256.empty()) {
        database_.run(
            "INSERT INTO file (sha256, source, media_type, pages, version, failure_kind, "
            "failure_detail) VALUES (?, ?, '', 0, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET "
            "version = CASE WHEN filed THEN version ELSE excluded.version END, "
            "failure_kind = excluded.failure_kind, failure_detail = excluded.failure_detail",
            sha256, source, version, to_string(failure.kind), failure.detail);
        seal_row(database_, SealedTable::File, sha256);
        prove_file(database_, sha256, entry["proven"]);
    }
    audit_event("fail", sha256.empty() ? source : sha256, "", to_text(entry));
    transaction.commit();
}

void SqliteCatalogue::note_object_removed(std::string_view sha256) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    database_.run("UPDATE destroyed_file SET object_removed = 1 WHERE sha256 = ?", sha256);
    seal_row(database_, SealedTable::DestroyedFile, sha256);
    transaction.commit();
}

// Readings

std::optional<std::string> SqliteCatalogue::page_hash(std::string_view sha256, int page,
                                                      std::string_view version) const {
    const std::lock_guard guard(mutex_);
    Query row =
        database_.query("SELECT page_hash FROM page WHERE sha256 = ? AND page = ? AND version = ?",
                        sha256, page, version);
    if (!row.next()) return std::nullopt;
    return row.text(0);
}

std::optional<Page> SqliteCatalogue::reading(std::string_view page_hash,
                                             std::string_view version) const {
    const std::lock_guard guard(mutex_);
    Query row = database_.query("SELECT page FROM reading WHERE page_hash = ? AND version = ?",
                                page_hash, version);
    if (!row.next()) return std::nullopt;
    return page_from_text(row.text(0));
}

void SqliteCatalogue::put_reading(std::string_view sha256, int page, std::string_view version,
                                  const Page& reading) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    const std::string text = to_text(to_json_value(reading));
    database_.run(
        "INSERT INTO reading (page_hash, version, page, sha256) VALUES (?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        reading.pixel_hash, version, text, sha256_of(text));
    database_.run(
        "INSERT INTO page (sha256, page, version, page_hash) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (sha256, page, version) DO UPDATE SET page_hash = excluded.page_hash",
        sha256, page, version, reading.pixel_hash);
    seal_row(database_, SealedTable::Page, sha256, page, version);
    transaction.commit();
}

// Attempts

bool SqliteCatalogue::begin_attempt(const JobKey& job, int limit) {
    const std::lock_guard guard(mutex_);
    Transaction transaction(database_);
    const bool begins = database_.run(
                            "INSERT INTO attempt (stage, key, version, count) "
                            "SELECT ?1, ?2, ?3, 1 WHERE ?4 > 0 "
                            "ON CONFLICT (stage, key, version) DO UPDATE SET count = count + 1 "
                            "WHERE count < ?4",
                            job.stage, job.key, job.version, limit) > 0;
    if (begins) seal_row(database_, SealedTable::Attempt, job.stage, job.key, job.version);
    transaction.commit();
    return begins;
}

void SqliteCatalogue::end_attempt(const JobKey& job) {
    const std::lock_guard guard(mutex_);
    database_.run("DELETE FROM attempt WHERE stage = ? AND key = ? AND version = ?", job.stage,
                  job.key, job.version);
}

}  // namespace gongwen::archive
