// Simplified writing in what people type: letters are printed in traditional characters.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongwen {

/// The text in traditional characters (總統府 for 总统府) where it holds one that only simplified
/// writing has; nothing for any other. 台, 后 or 里, which both have, tell nothing by themselves.
std::optional<std::string> in_traditional(std::string_view utf8);

}  // namespace gongwen
