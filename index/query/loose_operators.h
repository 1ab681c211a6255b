// Operators of a query that are not typed in capitals.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongwen::index {

/// The words and, or, not in small letters that a search takes as operators, as typed. An answer
/// must say so, as they may have been meant as text. Throws Error(Usage) as a search does.
std::vector<std::string> loose_operators(std::string_view query);

}  // namespace gongwen::index
