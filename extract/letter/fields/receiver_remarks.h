// What stands in brackets behind a receiver: 內政部（含附件）.

#pragma once

#include <string>
#include <string_view>

#include "core/record.h"

namespace gongwen::extract {

/// `receiver` with the misread 含 of its 含附件 (合附件, 不舍附件) put right; unchanged otherwise.
std::string with_usual_remark(std::string_view receiver);

/// Every receiver of the letter's lists; the reason is "usual_remark".
void mend_remarks(Record& record);

}  // namespace gongwen::extract
