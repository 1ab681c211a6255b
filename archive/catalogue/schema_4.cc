#include "archive/catalogue/schema_steps.h"

namespace gongwen::archive {

const char* const kVersion4 = R"sql(
-- What a person decided on the finding: confirmed, dismissed or ''. Follows from name_decision.
ALTER TABLE name_finding ADD COLUMN decision TEXT NOT NULL DEFAULT '';

-- A doubted name that a person confirmed or dismissed. As with review_closed, a document is known
-- by its file and the page on which it begins; file '' speaks of every document of the archive.
CREATE TABLE name_decision (
    written    TEXT NOT NULL,
    verdict    TEXT NOT NULL,                    -- of the finding that was decided on
    file       TEXT NOT NULL,
    first_page INTEGER NOT NULL,
    document   TEXT NOT NULL,                    -- on which it was said
    how        TEXT NOT NULL,                    -- confirmed, dismissed
    reason     TEXT NOT NULL,
    who        TEXT NOT NULL,
    at         TEXT NOT NULL,
    PRIMARY KEY (written, verdict, file, first_page)
) STRICT, WITHOUT ROWID;

-- When a report last ran to its end.
CREATE TABLE report_run (
    report TEXT NOT NULL PRIMARY KEY,
    change INTEGER NOT NULL,
    at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

}  // namespace gongwen::archive
