// Schema version 5: rows are sealed, and the audit trail proves what people decided.

#pragma once

#include <string>

namespace gongwen::archive {

const std::string& seal_schema();

}  // namespace gongwen::archive
