// The 字 of a 發文字號: where it begins behind what stands in front of it in running text (a date,
// 依據, an agency's name, another number). Rules: docs/dates-and-numbers.md.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gongwen {

inline constexpr std::size_t kLongestPrefix = 8;  ///< code points of a 字

/// Han, digits, letters and round brackets.
bool may_stand_in_prefix(char32_t c);

/// Where the stretch in front of the 字's word at `at` begins that may hold the 字, spaces of
/// layout left out at its front.
std::size_t prefix_stretch_begin(std::u32string_view text, std::size_t at);

/// Where in `text`, all that could belong to it, the 字 begins.
std::size_t prefix_begin(std::u32string_view text);

/// Behind the last bracket that is not part of the 字: （84）台內 → 4, 臺教師（二） → 0.
std::size_t bracket_length(std::u32string_view text);

/// For comparing: brackets alike, without the year of 台（92）內資.
std::u32string with_plain_brackets(std::u32string prefix);

}  // namespace gongwen
