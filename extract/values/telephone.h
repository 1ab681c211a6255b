// Telephone numbers of Taiwan: how many digits each can have.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongwen::extract {

/// Each number in the text (several may be given, an extension does not count) has as many digits
/// as a number of its area can have (國家通訊傳播委員會, 公眾電信網路號碼計畫).
bool is_possible_phone(std::string_view text);

/// 02-20000000分機3: one digit, where most offices have two and more; a narrow 1 may be lost.
bool has_short_extension(std::string_view text);

/// The number with # in front of its extension where that sign was read as another
/// (02-23959825：3015) or as one or two 4 (06-2991111441356): the digits in front are a whole
/// number of their area. Nothing where no sign was misread.
std::optional<std::u32string> with_extension_sign(std::u32string_view text);

/// The number with 0 for the digit in front (93-8351722), where an area's code makes it a number of
/// its area; nothing where it is one as it stands.
std::optional<std::u32string> with_zero_in_front(std::u32string_view text);

}  // namespace gongwen::extract
