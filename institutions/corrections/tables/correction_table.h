// A table of corrections (勘誤表, 正誤表): one column says what stood there, one what should.

#pragma once

#include <span>
#include <vector>

#include "core/passage.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// The rows under the heads 更正前 and 更正後 (誤/正, 原列/更正, 原文字/正確 …), whichever stands
/// first, on the heads' page. Empty where there are no such heads side by side. In a letter that is
/// known to be a notice (`is_notice`) the heads need say no more than that one column is wrong and
/// another right: 公告原列 and 應更正, 誤植情形 and 正確內容.
std::vector<SpreadPair> correction_rows(std::span<const Passage> passages, bool is_notice);

}  // namespace gongwen::institutions
