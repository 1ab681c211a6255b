// Offices whose body is right and whose rank is another's, or whose words are cut down to their
// first characters: 新竹縣竹東鄉公所, 內政部移民所, 經濟部國貿署.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/roc_date.h"
#include "institutions/authority/authority_index.h"
#include "institutions/names/slips/misnomers.h"

namespace gongwen::institutions {

/// What `written` (variants folded, the whole of a name) may be meant to be; several where it does
/// not tell. Only names that were in use on `date`.
std::vector<Misnomer> office_slips(const AuthorityIndex& index, std::u32string_view written,
                                   const std::optional<Date>& date);

}  // namespace gongwen::institutions
