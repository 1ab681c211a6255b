// Running text from which a character must have been lost, or that holds one too many: what every
// clerk sees, and recognition may be sure of all the same.

#pragma once

#include <string_view>

namespace gongwen::extract {

/// lost_ordinal (臺教字1130058820號), lost_count (檢送契約書份), invalid_date (1113年5月,
/// 1100學年度, 113年2月人日), incomplete_date (113年5月21「…), stray_sign (two signs that part
/// sentences beside each other, 管線上300mmDIP);
/// "" for what raises no doubt.
std::string_view doubt_of_text(std::u32string_view text);

/// 143年度, 143年3月: a year of the Republic more than twenty years after the common year `year`.
bool names_year_long_after(std::u32string_view text, int year);

}  // namespace gongwen::extract
