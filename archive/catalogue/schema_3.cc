#include "archive/catalogue/schema_steps.h"

namespace gongwen::archive {

const char* const kVersion3 = R"sql(
-- Copies of what retention asks of a record; follows from document.record.
CREATE TABLE document_facts (
    document          TEXT NOT NULL PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    file              TEXT NOT NULL,             -- first digits of its hash, as in document.id
    first_page        INTEGER NOT NULL,          -- on which the document begins
    lowest_page       INTEGER NOT NULL,
    highest_page      INTEGER NOT NULL,
    file_no           TEXT NOT NULL,             -- 檔號 as printed; '' where there is none
    period            TEXT NOT NULL,             -- 保存年限 as printed
    produced_on       TEXT NOT NULL,             -- 文件產生日期, ISO 8601, or ''
    produced_by       TEXT NOT NULL,             -- where that stands: issue_date, covering_letter …
    recipient         TEXT NOT NULL,
    unit              TEXT NOT NULL,
    subject           TEXT NOT NULL,
    secrecy_grade     TEXT NOT NULL,
    secrecy_condition TEXT NOT NULL,
    received_no       TEXT NOT NULL,
    received_no_key   TEXT NOT NULL,             -- folded for comparing
    follows           TEXT NOT NULL,             -- id of the letter that brings it, or ''
    attachments       INTEGER NOT NULL           -- that the letter names; -1: some, without a number
) STRICT, WITHOUT ROWID;
CREATE INDEX document_facts_by_received_no ON document_facts (received_no_key)
    WHERE received_no_key <> '';
CREATE INDEX document_facts_by_file ON document_facts (file);

-- The tables below are what people decided. No row is ever deleted; `audit` is the entry of the
-- trail that holds the row as it stands, so that a change from outside is found.

-- Which schedule counts: the last row.
CREATE TABLE schedule (
    row     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL,
    version INTEGER NOT NULL,
    title   TEXT NOT NULL,
    text    TEXT NOT NULL,                       -- TOML
    sha256  TEXT NOT NULL,                       -- of the text
    audit   INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What a person said of one document's retention; the value '' withdraws it. What people say
-- belongs to a page, as in human_value.
CREATE TABLE retention_statement (
    row        INTEGER PRIMARY KEY,
    file       TEXT NOT NULL,
    first_page INTEGER NOT NULL,
    what       TEXT NOT NULL,                    -- file_no, period, disposition, trigger_date …
    value      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    who        TEXT NOT NULL,
    at         TEXT NOT NULL,
    audit      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (file, first_page, what)
) STRICT;

-- A 案卷: its name, and when the case was closed.
CREATE TABLE case_file (
    row       INTEGER PRIMARY KEY,
    year      TEXT NOT NULL,
    class     TEXT NOT NULL,
    number    TEXT NOT NULL,
    title     TEXT NOT NULL,
    closed_on TEXT NOT NULL,                     -- ISO 8601, or ''
    audit     INTEGER NOT NULL DEFAULT 0,
    UNIQUE (year, class, number)
) STRICT;

-- One agency took over the files of another.
CREATE TABLE custodian_change (
    row         INTEGER PRIMARY KEY,
    predecessor TEXT NOT NULL,
    successor   TEXT NOT NULL,
    since       TEXT NOT NULL,                   -- ISO 8601
    source      TEXT NOT NULL,                   -- the act that says so
    audit       INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE hold (
    row            INTEGER PRIMARY KEY,
    kind           TEXT NOT NULL,                -- suit, audit, inquiry, access, open-case, freeze …
    reason         TEXT NOT NULL,
    owner          TEXT NOT NULL,                -- who must agree to its release
    spread         INTEGER NOT NULL,             -- 1: over ties as well
    documents      TEXT NOT NULL,                -- JSON list of [file, page]
    cases          TEXT NOT NULL,                -- JSON list of [year, class, case]
    placed_by      TEXT NOT NULL,
    placed_at      TEXT NOT NULL,
    released_by    TEXT NOT NULL DEFAULT '',
    released_at    TEXT NOT NULL DEFAULT '',
    release_reason TEXT NOT NULL DEFAULT '',
    audit          INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE disposal_list (
    row           INTEGER PRIMARY KEY,
    title         TEXT NOT NULL,
    state         TEXT NOT NULL,                 -- proposed, approved, destroyed, withdrawn
    proposed_by   TEXT NOT NULL,
    proposed_on   TEXT NOT NULL,                 -- ISO 8601
    approval_no   TEXT NOT NULL DEFAULT '',
    approval_date TEXT NOT NULL DEFAULT '',
    approved_by   TEXT NOT NULL DEFAULT '',
    method        TEXT NOT NULL DEFAULT '',
    witness       TEXT NOT NULL DEFAULT '',
    destroyed_by  TEXT NOT NULL DEFAULT '',
    destroyed_on  TEXT NOT NULL DEFAULT '',
    note          TEXT NOT NULL DEFAULT '',
    audit         INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE disposal_item (
    row           INTEGER PRIMARY KEY,
    list          INTEGER NOT NULL REFERENCES disposal_list,
    document      TEXT NOT NULL,                 -- id
    record_sha256 TEXT NOT NULL,                 -- of the record when it was listed
    skeleton      TEXT NOT NULL,                 -- JSON: what stays for ever
    outcome       TEXT NOT NULL,                 -- listed, extended, kept, destroyed
    note          TEXT NOT NULL DEFAULT '',
    audit         INTEGER NOT NULL DEFAULT 0,
    UNIQUE (list, document)
) STRICT;
CREATE INDEX disposal_item_by_document ON disposal_item (document);

CREATE TABLE disposal_opinion (
    row      INTEGER PRIMARY KEY,
    list     INTEGER NOT NULL REFERENCES disposal_list,
    document TEXT NOT NULL,                      -- id; '' for the whole list
    unit     TEXT NOT NULL,
    years    INTEGER NOT NULL,                   -- to keep longer; 0: agrees
    reason   TEXT NOT NULL,
    who      TEXT NOT NULL,
    at       TEXT NOT NULL,
    audit    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The skeleton of what was destroyed; stays for ever.
CREATE TABLE destroyed_document (
    row          INTEGER PRIMARY KEY,
    document     TEXT NOT NULL UNIQUE,           -- id
    sha256       TEXT NOT NULL,                  -- of its file
    first_page   INTEGER NOT NULL,
    list         INTEGER NOT NULL REFERENCES disposal_list,
    skeleton     TEXT NOT NULL,                  -- JSON
    audit        INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX destroyed_document_by_file ON destroyed_document (sha256);

-- A file none of whose documents is left. Its object goes after the catalogue knows.
CREATE TABLE destroyed_file (
    sha256         TEXT PRIMARY KEY,
    list           INTEGER NOT NULL REFERENCES disposal_list,
    object_removed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- How long the machine had run when its clock was last looked at.
CREATE TABLE clock_mark (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    boot_id  TEXT NOT NULL,
    uptime_s INTEGER NOT NULL,
    at       TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX page_by_hash ON page (page_hash, version);

-- Of the reading's text, so that a change from outside is found.
ALTER TABLE reading ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';
)sql";

}  // namespace gongwen::archive
