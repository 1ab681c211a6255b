// What a name is meant to be that more than one slip parts from ours: another rank of agency
// (國家發展部), or a word of it left out or taken for another (word_slips.h).

#pragma once

#include <optional>
#include <string_view>

#include "institutions/authority/authority_index.h"
#include "institutions/names/alignment/alignment.h"

namespace gongwen::institutions {

struct Misnomer {
    std::size_t institution = 0;
    Alignment alignment;
};

/// `written` (variants folded) must be the whole of a name: an item of a list, a quotation, or a
/// stretch of a sentence with a sign or a word that stands beside names on either side. Nothing
/// where two institutions come into question that are not one through time.
std::optional<Misnomer> misnomer(const Authority& authority, std::u32string_view written,
                                 const std::optional<Date>& date);

}  // namespace gongwen::institutions
