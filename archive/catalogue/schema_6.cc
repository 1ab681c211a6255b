#include "archive/catalogue/schema_steps.h"

namespace gongwen::archive {

const char* const kVersion6 = R"sql(
-- No table changes. document_facts had held that 附件：如主旨 or 如說明 names no attachment and that
-- 密等：無 is secret; they are made anew from the records.
)sql";

}  // namespace gongwen::archive
