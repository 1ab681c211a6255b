// Whether a text can be a value of its kind, whatever stands around it.

#pragma once

#include <string_view>

namespace gongwen::extract {

/// One @, a name in front of it and a domain with a dot behind it, all of characters that may stand
/// there.
bool is_possible_email(std::string_view text);

/// A grade, with or without the condition that ends it.
bool is_possible_secrecy(std::string_view utf8);

/// 永久, or a number of years.
bool is_possible_retention(std::string_view text);

/// A date with a weekday behind it that is not that day's: 112年11月20日(星期二).
bool has_wrong_weekday(std::string_view text);

}  // namespace gongwen::extract
