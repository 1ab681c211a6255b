// A table of corrections (勘誤表, 正誤表): one column says what stood there, one what should.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/passage.h"
#include "institutions/corrections/table_cells.h"

namespace gongwen::institutions {

/// Each side from top to bottom: one stretch, or the lines of a cell that was wrapped.
struct TableRow {
    std::vector<CellText> wrong;
    std::vector<CellText> right;
};

/// The rows under the heads 更正前 and 更正後 (誤/正, 原列/更正, 原文字/正確 …), whichever stands
/// first, on the heads' page. Empty where there are no such heads side by side. In a letter that is
/// known to be a notice (`is_notice`) the heads need say no more than that one column is wrong and
/// another right: 公告原列 and 應更正, 誤植情形 and 正確內容.
std::vector<TableRow> correction_rows(std::span<const Passage> passages, bool is_notice);

/// 更正前, 原列, 原公告內容, 誤, 錯誤文字, without spaces.
bool is_head_of_wrong(std::u32string_view head);
/// 更正後, 更正文字, 應更正為, 應為, 正, 正確內容; but not 更正說明.
bool is_head_of_right(std::u32string_view head);
/// One each; both may end with what they are about: 誤繕地號 and 正確地號.
bool are_heads(std::u32string_view wrong, std::u32string_view right);

}  // namespace gongwen::institutions
