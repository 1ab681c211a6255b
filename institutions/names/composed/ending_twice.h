// Names that no list has, whose ending was written twice: 恆春鎮公所所, 原住民族委員委員會. What is
// meant needs no list to tell.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

/// [begin, end) of `text` as one name whose ending stands there twice; `how` is Unlisted, and the
/// edits of its alignment are the characters too many.
std::optional<FoundName> with_ending_twice(std::u32string_view text, std::size_t begin,
                                           std::size_t end);

/// Those in a sentence, parted on both sides from its words (公所所在地 is none).
std::vector<FoundName> endings_twice_in(const AuthorityIndex& index, std::u32string_view text);

}  // namespace gongwen::institutions
