// Branches that agencies have at places: 屏東縣調查站, 臺南分署, 中部辦公室. No list has all of
// them, and those of several agencies have the same name.

#pragma once

#include <cstddef>
#include <string_view>

#include "institutions/authority/authority_index.h"

namespace gongwen::institutions {

/// Behind the branch that begins at `at`; 0 where none does. `folded`: variants folded.
std::size_t branch_end(const AuthorityIndex& index, std::u32string_view folded, std::size_t at);

/// Where the branch begins that ends the name, an agency in front of it; npos for none.
std::size_t branch_in(const AuthorityIndex& index, std::u32string_view name);

}  // namespace gongwen::institutions
