// Which differences between a written and a valid name may be called a slip. Strict on purpose: a
// name that we do not know (a company, a school, a city's office) must never be "corrected" into
// one that we know. docs/names.md explains each rule with an example.

#pragma once

#include <string_view>

#include "institutions/alignment.h"
#include "institutions/authority_index.h"

namespace gongwen::institutions {

/// Where a doubtful name stands; the less its bounds are certain, the stricter the rules.
enum class Place {
    Item,   ///< the whole item of a name field
    Quote,  ///< the whole of a quotation
    Text,   ///< between words of a sentence
};

struct Candidate {
    std::u32string_view written;  ///< variants folded
    std::size_t institution = 0;
    const Alignment& alignment;
    Place place = Place::Item;
};

bool is_slip(const AuthorityIndex& index, const Candidate& candidate);

/// The name of a county or city with one of the offices that others have: 新竹縣政府 + 衛生局. Not
/// in the file, but right.
bool is_known_local_office(const AuthorityIndex& index, std::u32string_view written);

/// 各直轄市政府, 行政院所屬各機關: a class of agencies, not the name of one.
bool is_collective(std::u32string_view written);

/// Ends as agencies' names do: 院, 部, 會, 署, 局, 處, 府, 所, 館, 中心, 公司 …
bool ends_like_a_name(std::u32string_view written);

}  // namespace gongwen::institutions
