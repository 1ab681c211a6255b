// The part of a 發文字號 behind the 字: 第 digits [letter [digits]] [-sub-number] 號, read
// tolerantly. Rules: docs/dates-and-numbers.md.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gongwen {

inline constexpr std::size_t kSureDigits = 9;  ///< are a number even without 第 or 號

struct NumberTail {
    std::string digits;            ///< half-width, with suffix letter and sub-number; "" if none
    std::size_t plain_digits = 0;  ///< before any letter
    bool has_ordinal = false;      ///< 第
    bool has_number_word = false;  ///< 號
    std::size_t end = 0;           ///< code points, behind all of it
};

/// The number at `at`, or a tail without digits. Digits may hold misread O, l, 〇, and behind 第
/// Chinese numerals (字第○九二○○八八一二三號: until the letters ran from left to right).
NumberTail read_number_tail(std::u32string_view text, std::size_t at);

/// Is it a number that stands in running text: its words are there, or enough digits that begin
/// with a year?
bool is_plausible(const NumberTail& tail);

/// The digit that `c` is or is a common misread of (O, l, 〇), else 0.
char32_t digit_or_misread(char32_t c);

}  // namespace gongwen
