// A document's 詮釋資料 as XML, with the field names of 文書及檔案管理電腦化作業規範.

#pragma once

#include <string>

#include "archive/retention/assessment.h"
#include "core/record.h"

namespace gongwen::pipeline {

/// Only what is known; a field without a value is left out. `object`: name of the file in the bag.
/// `case_title`: 案名, or "".
std::string metadata_xml(const Record& record, const archive::Assessment& assessment,
                         const std::string& object, const std::string& case_title);

}  // namespace gongwen::pipeline
