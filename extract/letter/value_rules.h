// Rules that a value of a letter must keep. One that breaks a rule is shown to a person; nothing is
// changed here.

#pragma once

#include <span>
#include <string_view>

#include "core/passage.h"
#include "core/record.h"

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

/// Adds to `record.review` every field whose value breaks a rule (docs/templates.md, "What goes to
/// review").
void check_letter_values(Record& record, std::span<const Passage> passages);

}  // namespace gongwen::extract
