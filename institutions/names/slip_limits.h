// What no slip changes, however alike two names are: the place, the number in a series, the parent.

#pragma once

#include <string_view>

#include "institutions/authority/authority_index.h"
#include "institutions/names/alignment.h"

namespace gongwen::institutions {

/// Both belong to one series, each member of which has offices of its own: 第二總隊 is no misspelt
/// 第三總隊, 臺中縣 no misspelt 臺中市.
bool same_series(char32_t a, char32_t b);

/// A known place of the written name would have to be changed: 臺中… is no misspelt 臺南….
bool changes_a_place(const AuthorityIndex& index, std::u32string_view written, const Edit& edit);

/// The longest known name that `written` begins with; "" where there is none.
std::u32string_view known_head(const AuthorityIndex& index, std::u32string_view written);

/// 新竹縣政府… cannot be meant to be 臺中市政府….
bool has_other_parent(const AuthorityIndex& index, std::u32string_view written,
                      std::u32string_view expected);

}  // namespace gongwen::institutions
