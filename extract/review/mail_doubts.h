// Mail addresses that cannot be quite right, told by how mailboxes and domains are named.

#pragma once

#include <string>
#include <string_view>

namespace gongwen::extract {

/// not_an_email, mixed_case, letter_like_digit, unlike_pattern, or "".
std::string_view doubt_of_email(const std::string& address);

}  // namespace gongwen::extract
