#include "archive/catalogue/schema_steps.h"

namespace gongwen::archive {

const char* const kVersion2 = R"sql(
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

}  // namespace gongwen::archive
