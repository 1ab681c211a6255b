// Whether a text can be a value of its kind, whatever stands around it.

#pragma once

#include <string_view>

namespace gongwen::extract {

/// One @, a name in front of it and a domain with a dot behind it, all of characters that may stand
/// there.
bool is_possible_email(std::string_view text);

/// A grade, with or without the condition that ends it.
bool is_possible_secrecy(std::string_view utf8);

/// 永久, or a number of years; without 年 only the terms of 保存年限及銷毀辦法 art. 4.
bool is_possible_retention(std::string_view text);

/// 年度號/分類號/案次號 and more, or two codes as offices print whose files are numbered later
/// (113/0402, D05/02). One code without a slash is rather such a number whose slashes were read as
/// figures.
bool is_possible_file_number(std::string_view text);

/// A date with a weekday behind it that is not that day's: 112年11月20日(星期二).
bool has_wrong_weekday(std::string_view text);

}  // namespace gongwen::extract
