// What no slip changes, however alike two names are: the place, the number in a series, the parent.

#pragma once

#include <string_view>

#include "institutions/authority/authority_index.h"
#include "institutions/names/alignment/alignment.h"

namespace gongwen::institutions {

/// Both belong to one series, each member of which has offices of its own: 第二總隊 is no misspelt
/// 第三總隊, 臺中縣 no misspelt 臺中市.
bool same_series(char32_t a, char32_t b);

/// A known place of the written name would have to be changed: 臺中… is no misspelt 臺南….
bool changes_a_place(const AuthorityIndex& index, std::u32string_view written, const Edit& edit);

/// 臺南市中壢區公所, 南投縣埔里鄉公所: the town is another county's, or has another rank, and
/// cannot be meant to be one that is called nearly so (中西區, 水里鄉).
bool is_other_town(const AuthorityIndex& index, std::u32string_view written,
                   std::u32string_view expected);

/// The longest known name that `written` begins with; "" where there is none.
std::u32string_view known_head(const AuthorityIndex& index, std::u32string_view written);

/// 新竹縣政府… cannot be meant to be 臺中市政府….
bool has_other_parent(const AuthorityIndex& index, std::u32string_view written,
                      std::u32string_view expected);

/// The name's first word behind its parent's begins an office of that parent: 農業部林業署 cannot
/// be meant to be 漁業署, as there is a 林業及自然保育署.
bool begins_a_sister(const AuthorityIndex& index, std::u32string_view written,
                     std::u32string_view expected);

/// Words of the sentence around a name: 經本部…, 各機關, 該局.
bool is_function_word(char32_t c);

/// The edit is of the parent's name: 高會市政府農業局.
bool in_parents_name(const AuthorityIndex& index, std::u32string_view expected, const Edit& edit);

}  // namespace gongwen::institutions
