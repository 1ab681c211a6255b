// Slips in the names of what towns and districts have, told by the parts of which such names are
// made (臺南市, 永康, 戶政事務所): no list need have them. Only the last part is looked at.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "institutions/authority/authority.h"
#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

/// [begin, end) of `text` (variants folded) as such a name with one slip in its last part: a
/// character left out (戶政事所), written twice (國民小學學), swapped with its neighbour or said
/// like the right one (地正事務所), or another rank (戶政事務局). `how` is Unlisted. What stands in
/// front must be a county and a town of it that is known; of schools the county and a few
/// characters will do.
std::optional<FoundName> with_slip_in_town_office(const Authority& authority,
                                                  std::u32string_view text, std::size_t begin,
                                                  std::size_t end);

}  // namespace gongwen::institutions
