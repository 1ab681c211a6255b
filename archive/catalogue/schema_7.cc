#include "archive/catalogue/schema_steps.h"

namespace gongwen::archive {

const char* const kVersion7 = R"sql(
-- A statement is of all pages that its document had, so that it counts for each document that a
-- file is divided into later. What was said of other pages stays a row of its own.
ALTER TABLE retention_statement RENAME TO retention_statement_3;
CREATE TABLE retention_statement (
    row        INTEGER PRIMARY KEY,
    file       TEXT NOT NULL,                    -- first digits of its hash, as in document.id
    first_page INTEGER NOT NULL,                 -- of the document at that time
    what       TEXT NOT NULL,                    -- file_no, period, disposition, trigger_day …
    value      TEXT NOT NULL,                    -- '' withdraws it
    pages      TEXT NOT NULL,                    -- JSON list: of the document at that time
    reason     TEXT NOT NULL,
    who        TEXT NOT NULL,
    at         TEXT NOT NULL,
    audit      INTEGER NOT NULL DEFAULT 0,
    UNIQUE (file, first_page, what, pages)
) STRICT;
INSERT INTO retention_statement
    SELECT row, file, first_page, what, value,
           coalesce((SELECT document.record -> '$.pages' FROM document_facts AS facts
                     JOIN document ON document.id = facts.document
                     WHERE facts.file = old.file AND facts.first_page = old.first_page),
                    json_array(first_page)),
           reason, who, at, audit
    FROM retention_statement_3 AS old;
DROP TABLE retention_statement_3;
)sql";

}  // namespace gongwen::archive
