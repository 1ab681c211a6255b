// Slips in offices of counties and cities that no list has for that one, told by the parts of which
// such names are made: a county's government and what others call the office (彰化縣政府衛局).

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

/// [begin, end) of `text` (variants folded) as one such name; `how` is Unlisted. One character is
/// missing, stands there twice, is swapped with its neighbour or is said like the right one;
/// nothing where two offices may be meant.
std::optional<FoundName> with_slip_in_local_part(const Authority& authority,
                                                 std::u32string_view text, std::size_t begin,
                                                 std::size_t end);

/// Those in a sentence, parted from what follows.
std::vector<FoundName> local_part_slips_in(const Authority& authority, std::u32string_view text);

}  // namespace gongwen::institutions
