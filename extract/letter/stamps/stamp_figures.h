// The figures of a receiving stamp: its day and its running number, as they are read off worn
// wheels and through frames.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/roc_date.h"

namespace gongwen::extract {

/// Digits or a date without spaces within: [begin, end).
struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::u32string text;
};

/// 1040001893: ten or eleven figures, of which three are a year of the Republic.
bool is_running_number(std::u32string_view text);

/// 992221732: before 2011 years had two digits. Anywhere but in a stamp such a number may be any.
bool is_older_running_number(std::u32string_view text);

/// A slanted stroke on a bad scan is read as two: 102/2./13. All strokes of a date are of one kind.
std::u32string with_single_strokes(std::u32string_view text);

/// 105 3.9 for 105.3.9: the point behind the year was not read.
std::u32string with_lost_point(std::u32string_view text);

/// 109年01朋29日 and 第」095418088號: 月 between two numbers of a day, and the 1 in front of nine
/// figures that with it are a running number. One character for each, so that places stay.
std::u32string with_told_characters(std::u32string text);

/// From left to right.
std::vector<Token> number_tokens(std::u32string_view text);

/// 103.120 for 103.1.20: the wheels' second point was not read. Only where one day can be meant.
std::optional<Date> date_without_point(std::u32string_view text);

}  // namespace gongwen::extract
