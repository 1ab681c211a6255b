#include "archive/catalogue/schema_steps.h"

namespace gongwen::archive {

const char* const kVersion1 = R"sql(
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

}  // namespace gongwen::archive
