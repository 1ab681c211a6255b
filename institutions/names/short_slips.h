// Names too short for an alignment to be sure of, with a character that is said like the right one
// (銓序部, 內正部), as typing by sound makes it, one too many (環保境部) or two swapped (政內部).
// No other institution is called so.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/roc_date.h"
#include "institutions/authority/authority_index.h"
#include "institutions/names/misnomers.h"

namespace gongwen::institutions {

/// What `written` (variants folded, the whole of a name) may be meant to be. Only ministries, 院
/// and the like that were in use on `date`, and never their last character, which makes another
/// word (交通不).
std::vector<Misnomer> short_slips(const AuthorityIndex& index, std::u32string_view written,
                                  const std::optional<Date>& date);

}  // namespace gongwen::institutions
