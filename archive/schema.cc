#include "archive/schema.h"

#include <array>

#include <fmt/format.h>

#include "archive/audit_log.h"
#include "archive/copies.h"
#include "archive/name_schema.h"
#include "archive/retention/facts.h"
#include "archive/schema_3.h"
#include "archive/schema_5.h"
#include "archive/seals.h"
#include "archive/trail_proofs.h"
#include "core/error.h"
#include "core/sha256.h"

namespace gongwen::archive {
namespace {

/// In the file's header, so that `file catalogue.sqlite` and we know it: "GWEN".
constexpr std::int64_t kApplicationId = 0x4757454E;

/// Schema version since which there are facts of records and hashes of readings; SQL alone cannot
/// make them.
constexpr std::size_t kFactsSince = 3;
/// Since which rows are sealed and proven.
constexpr std::size_t kSealsSince = 5;

constexpr const char* kVersion1 = R"sql(
-- A file that came in, by the hash of its bytes.
CREATE TABLE file (
    sha256         TEXT PRIMARY KEY,
    source         TEXT NOT NULL,                -- the path it first came from
    media_type     TEXT NOT NULL,
    pages          INTEGER NOT NULL,             -- 0 while unknown
    filed          INTEGER NOT NULL DEFAULT 0,   -- 1: its documents are here
    version        TEXT NOT NULL DEFAULT '',     -- of the program parts that made them
    failure_kind   TEXT,                         -- of the last run, if that failed
    failure_detail TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX file_by_failure ON file (failure_kind) WHERE failure_kind IS NOT NULL;

-- What was recognised on a page, by the hash of its pixels.
CREATE TABLE reading (
    page_hash TEXT NOT NULL,
    version   TEXT NOT NULL,                     -- settings, model and code
    page      TEXT NOT NULL,                     -- JSON
    PRIMARY KEY (page_hash, version)
) STRICT;
CREATE TABLE page (
    sha256    TEXT NOT NULL REFERENCES file,
    page      INTEGER NOT NULL,
    version   TEXT NOT NULL,
    page_hash TEXT NOT NULL,
    PRIMARY KEY (sha256, page, version),
    FOREIGN KEY (page_hash, version) REFERENCES reading
) STRICT, WITHOUT ROWID;

-- Attempts that have begun and not ended well.
CREATE TABLE attempt (
    stage   TEXT NOT NULL,
    key     TEXT NOT NULL,
    version TEXT NOT NULL,
    count   INTEGER NOT NULL,
    PRIMARY KEY (stage, key, version)
) STRICT, WITHOUT ROWID;

-- A letter or form. `record` is the whole truth about it; the other columns and the tables below
-- are copies of parts of it for finding and reporting.
CREATE TABLE document (
    id                 TEXT NOT NULL PRIMARY KEY,
    sha256             TEXT NOT NULL REFERENCES file,
    number             INTEGER NOT NULL,         -- in its file, from 1
    of_documents       INTEGER NOT NULL,
    kind               TEXT NOT NULL,
    template           TEXT NOT NULL,
    template_version   INTEGER NOT NULL,
    document_type      TEXT NOT NULL,
    issuer             TEXT NOT NULL,
    document_no        TEXT NOT NULL,            -- as printed
    document_no_key    TEXT NOT NULL,            -- folded for comparing; '' where there is none
    document_no_digits TEXT NOT NULL,            -- the key without its words
    issue_date         TEXT NOT NULL,            -- ISO 8601, or ''
    record             TEXT NOT NULL,            -- JSON, as `gongwen show --json` prints it
    filed_at           TEXT NOT NULL,            -- ISO 8601, UTC
    change             INTEGER NOT NULL UNIQUE,
    UNIQUE (sha256, number)
) STRICT;
CREATE INDEX document_by_digits ON document (document_no_digits);
CREATE INDEX document_by_date ON document (issue_date, id);

-- A document that a later run no longer finds in its file, for the index to follow.
CREATE TABLE removed_document (
    id     TEXT PRIMARY KEY,
    change INTEGER NOT NULL UNIQUE
) STRICT, WITHOUT ROWID;

CREATE TABLE name_finding (
    document   TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,                 -- in the record, from 0
    written    TEXT NOT NULL,
    expected   TEXT NOT NULL,
    verdict    TEXT NOT NULL,
    reasons    TEXT NOT NULL,                    -- JSON list
    page       INTEGER NOT NULL,
    box_left   REAL NOT NULL,
    box_top    REAL NOT NULL,
    box_right  REAL NOT NULL,
    box_bottom REAL NOT NULL,
    confidence REAL NOT NULL,
    mention    INTEGER NOT NULL,
    field      TEXT NOT NULL,
    context    TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_finding_by_written ON name_finding (written);

CREATE TABLE correction (
    document           TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    ordinal            INTEGER NOT NULL,
    target_issuer      TEXT NOT NULL,
    target_date        TEXT NOT NULL,
    target_no          TEXT NOT NULL,
    target_no_key      TEXT NOT NULL,
    target_no_digits   TEXT NOT NULL,
    target_kind        TEXT NOT NULL,
    locations          TEXT NOT NULL,            -- JSON list
    action             TEXT NOT NULL,
    confidence         REAL NOT NULL,
    direction_doubtful INTEGER NOT NULL,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_by_digits ON correction (target_no_digits);

CREATE TABLE correction_pair (
    document   TEXT NOT NULL,
    correction INTEGER NOT NULL,
    ordinal    INTEGER NOT NULL,
    wrong      TEXT NOT NULL,
    right      TEXT NOT NULL,
    PRIMARY KEY (document, correction, ordinal),
    FOREIGN KEY (document, correction) REFERENCES correction ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE citation (
    document        TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    issuer          TEXT NOT NULL,
    date            TEXT NOT NULL,
    document_no     TEXT NOT NULL,
    document_no_key TEXT NOT NULL,
    kind            TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_by_key ON citation (document_no_key);

-- Which filed letters a correction speaks of; follows from document and correction.
CREATE TABLE tie (
    correcting TEXT NOT NULL,
    correction INTEGER NOT NULL,
    corrected  TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    PRIMARY KEY (correcting, correction, corrected),
    FOREIGN KEY (correcting, correction) REFERENCES correction ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_by_corrected ON tie (corrected);

-- What a person confirmed or typed. Outlives its document, so that a run that finds the document
-- again finds the value as well.
CREATE TABLE human_value (
    document TEXT NOT NULL,
    field    TEXT NOT NULL,
    value    TEXT NOT NULL,                      -- JSON
    pages    TEXT NOT NULL,                      -- JSON list: of the document at that time
    reading  TEXT NOT NULL,                      -- JSON: the field as the program last read it
    who      TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (document, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    number    INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    who       TEXT NOT NULL,
    action    TEXT NOT NULL,
    subject   TEXT NOT NULL,
    old_value TEXT NOT NULL,
    new_value TEXT NOT NULL,
    hash      TEXT NOT NULL                      -- SHA-256 over the hash before and this entry
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject, number);
CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_grows_at_its_end BEFORE INSERT ON audit
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

-- Numbers that only grow: `change` of documents, `audit` entries so far.
CREATE TABLE counter (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES ('change', 0), ('audit', 0);
)sql";

constexpr const char* kVersion2 = R"sql(
-- What a person should look at, open or closed. Follows from the records and from review_closed.
CREATE TABLE review_item (
    document   TEXT NOT NULL REFERENCES document ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,
    first_page INTEGER NOT NULL,                 -- of the document
    field      TEXT NOT NULL,                    -- or document, page.N, rule.ID, mismatch.A/B, text
    reason     TEXT NOT NULL,
    closed     INTEGER NOT NULL,                 -- 1: see review_closed
    confidence REAL NOT NULL,                    -- of the field; 0 where it has no value
    page       INTEGER NOT NULL,                 -- 0: none
    -- What a document is decides about all its fields; then what letters are found by; names that
    -- were read well but stand wrongly on the paper come last.
    urgency    INTEGER NOT NULL GENERATED ALWAYS AS (CASE
        WHEN field = 'document' OR field GLOB 'page.*' THEN 0
        WHEN reason GLOB 'name_*' THEN 3
        WHEN field IN ('issuer', 'issue_date', 'document_no') THEN 1
        ELSE 2 END) STORED,
    PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_item_by_urgency
    ON review_item (closed, urgency, confidence, document, ordinal);
INSERT INTO review_item (document, ordinal, first_page, field, reason, closed, confidence, page)
    SELECT document.id, item.key, coalesce(document.record ->> '$.pages[0]', 0), item.value ->> '$.field', item.value ->> '$.reason', 0,
           coalesce((SELECT field.value ->> '$.confidence'
                     FROM json_each(document.record, '$.fields') AS field
                     WHERE field.key = item.value ->> '$.field'), 0.0),
           coalesce((SELECT field.value ->> '$.page'
                     FROM json_each(document.record, '$.fields') AS field
                     WHERE field.key = item.value ->> '$.field'), 0)
    FROM document, json_each(document.record, '$.review') AS item;

-- What a person says belongs to a page: a document is known by its file and the page on which it
-- begins, as its number changes when the file is divided in another way.
CREATE TABLE review_closed (
    file       TEXT NOT NULL,                    -- first digits of its hash, as in document.id
    first_page INTEGER NOT NULL,
    field      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    how        TEXT NOT NULL,                    -- confirmed, skipped
    note       TEXT NOT NULL,
    who        TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (file, first_page, field, reason)
) STRICT, WITHOUT ROWID;

ALTER TABLE human_value RENAME TO human_value_1;
CREATE TABLE human_value (
    file       TEXT NOT NULL,                    -- first digits of its hash, as in document.id
    first_page INTEGER NOT NULL,                 -- of the document at that time
    field      TEXT NOT NULL,
    value      TEXT NOT NULL,                    -- JSON
    pages      TEXT NOT NULL,                    -- JSON list: of the document at that time
    page       INTEGER NOT NULL,                 -- on which the program had read it; 0: nowhere
    reading    TEXT NOT NULL,                    -- JSON: the field as the program last read it
    who        TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (file, first_page, field)
) STRICT, WITHOUT ROWID;
INSERT OR REPLACE INTO human_value
    SELECT substr(document, 1, instr(document, '-') - 1), coalesce(pages ->> '$[0]', 0), field,
           value, pages, coalesce(reading ->> '$.page', 0), reading, who, at
    FROM human_value_1 ORDER BY at;
DROP TABLE human_value_1;

-- On which pages a person says that the documents of a file begin.
CREATE TABLE split (
    sha256 TEXT NOT NULL PRIMARY KEY REFERENCES file,
    starts TEXT NOT NULL,                        -- JSON list of pages
    who    TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

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
    static const std::array<std::string, 5> steps{kVersion1, kVersion2, kVersion3, name_schema(),
                                                  seal_schema()};
    return steps;
}

void migrate(Database& database, std::span<const std::string> steps, const std::string& who) {
    const std::size_t before = known_version(database, steps.size());
    if (before == steps.size()) return;
    Transaction transaction(database);
    for (const std::string& step : steps.subspan(before)) database.run_script(step);
    if (before > 0 && before < kFactsSince && steps.size() >= kFactsSince) {
        write_all_facts(database);
        hash_readings(database);
    }
    if (before > 0 && before < kSealsSince && steps.size() >= kSealsSince) {
        renew_wrong_copies(database);
        seal_everything(database);
        AuditLog audit(database);
        adopt_unproven(database, audit, who);
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
