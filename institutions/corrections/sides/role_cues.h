// The classes of words by which roles.h tells wrong from right.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gongwen::institutions {

enum class Role { None, Wrong, Right };

/// A word of a class, and what it makes of the side in front of it and of the one behind it.
struct RoleCue {
    std::size_t begin = 0;
    std::size_t end = 0;
    Role before = Role::None;
    Role behind = Role::None;
    bool close = false;  ///< says something of what is behind it only where that follows at once
};

/// 鍵, 抄, 示 and 述 are not told in the same breath as 植 and 繕, but in a notice they are slips,
/// too.
bool writes(char32_t c);

/// Those of `words`, in reading order.
std::vector<RoleCue> role_cues(std::u32string_view words);

/// The cue says something of what follows `words`, which it belongs to.
bool reaches_end(const RoleCue& cue, std::u32string_view words);

/// What the words in front of a side, as far as the last sign, say of it; and those right behind
/// it.
Role role_by_lead(std::u32string_view words_before);
Role role_by_tail(std::u32string_view words_behind);
/// What a label in brackets right behind a side says of it: 「乙」（誤）.
Role label_behind(std::u32string_view tail);
Role opposite(Role role);

/// 漏列, 未載明: what stands beside it was missing.
bool says_missing(std::u32string_view words);
/// 增列, 補充: so was this, unless it is told of something else, as a wish.
bool says_added(std::u32string_view words);
/// 贅列, 衍, 溢列, 重複, 刪除: what stands beside it was too much.
bool says_surplus(std::u32string_view words);

}  // namespace gongwen::institutions
