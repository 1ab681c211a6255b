#include "archive/catalogue/schema_steps.h"

namespace gongwen::archive {

const char* const kVersion5 = R"sql(
-- The hash of the rest of the row (of `document`: of id, filed_at and change), so that a change
-- from outside is found. What a row holds is hashed as the text of a JSON list of its columns.
ALTER TABLE file ADD COLUMN seal TEXT NOT NULL DEFAULT '';
ALTER TABLE page ADD COLUMN seal TEXT NOT NULL DEFAULT '';
ALTER TABLE attempt ADD COLUMN seal TEXT NOT NULL DEFAULT '';
ALTER TABLE document ADD COLUMN seal TEXT NOT NULL DEFAULT '';
ALTER TABLE removed_document ADD COLUMN seal TEXT NOT NULL DEFAULT '';
ALTER TABLE human_value ADD COLUMN seal TEXT NOT NULL DEFAULT '';
ALTER TABLE report_run ADD COLUMN seal TEXT NOT NULL DEFAULT '';
ALTER TABLE clock_mark ADD COLUMN seal TEXT NOT NULL DEFAULT '';
ALTER TABLE destroyed_file ADD COLUMN seal TEXT NOT NULL DEFAULT '';
)sql";

}  // namespace gongwen::archive
