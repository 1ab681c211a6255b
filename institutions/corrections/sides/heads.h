// What the heads of a table's columns, and labels, call wrong and right.

#pragma once

#include <string_view>

namespace gongwen::institutions {

/// 更正前, 原列, 原公告內容, 誤, 錯誤文字, without spaces.
bool is_head_of_wrong(std::u32string_view head);
/// 更正後, 更正文字, 應更正為, 應為, 正, 正確內容; but not 更正說明.
bool is_head_of_right(std::u32string_view head);
/// One each; both may end with what they are about: 誤繕地號 and 正確地號.
bool are_heads(std::u32string_view wrong, std::u32string_view right);

}  // namespace gongwen::institutions
