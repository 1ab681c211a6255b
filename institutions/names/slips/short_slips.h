// Names too short for an alignment to be sure of, with a character that is said like the right one
// (銓序部, 內正部), as typing by sound makes it, one too many (環保境部) or two swapped (政內部).
// No other institution is called so.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/roc_date.h"
#include "institutions/authority/authority_index.h"
#include "institutions/names/slips/misnomers.h"

namespace gongwen::institutions {

/// 內政布, 考選步: the word of the rank itself may be another one that is said so (not 不, which
/// begins a word of the sentence).
bool ends_like_a_ministry_by_sound(std::u32string_view written);

/// What `written` (variants folded, the whole of a name) may be meant to be. Only ministries, 院
/// and the like that were in use on `date`.
std::vector<Misnomer> short_slips(const AuthorityIndex& index, std::u32string_view written,
                                  const std::optional<Date>& date);

}  // namespace gongwen::institutions
