// Chinese numerals and digits of both widths.

#pragma once

#include <optional>
#include <string_view>

namespace gongwen {

/// 〇 to 九, 十, 百, 千, 廿, 卅, digits of both widths, and the signs that stand for 〇.
bool is_numeral(char32_t c);

/// The value of Chinese numerals, by position (一〇四) or with units (一百零四, 二十三, 廿三);
/// full- and half-width digits as well. Nothing where another character stands among them.
std::optional<long> parse_numeral(std::u32string_view text);

}  // namespace gongwen
