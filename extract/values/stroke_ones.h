// A bracket that nothing opens, in front of what is counted, is the narrow 1 of some types:
// 名冊]份.

#pragma once

#include <string>

#include "core/record.h"

namespace gongwen::extract {

/// 成果報告]份 → 成果報告1份, 名冊1]份 → 名冊1份. Brackets that are opened stay.
std::string with_ones_for_strokes(const std::string& utf8);

/// Every text and list of the record; the reason is "misread_one".
void mend_strokes(Record& record);

}  // namespace gongwen::extract
