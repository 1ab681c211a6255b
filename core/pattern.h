// Regular expressions over text as printed (ICU: \\d takes full-width digits, \\p{Han} a Chinese
// character). The edge of that part of ICU.

#pragma once

#include <string_view>

namespace gongwen {

bool is_pattern(std::string_view pattern);

/// The whole text is as the pattern says; false for what is no pattern.
bool matches(std::string_view text, std::string_view pattern);

}  // namespace gongwen
