// Which known names a text may hold with a slip: those that share enough pairs of neighbouring
// characters with it.

#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "institutions/authority/authority_index.h"

namespace gongwen::institutions {

constexpr std::size_t kShortestNear = 5;  ///< as slip_rules.cc has it

/// An institution and where in the text its name would begin, perhaps in front of it.
struct NameVote {
    std::uint32_t institution = 0;
    std::int32_t begin = 0;
    auto operator<=>(const NameVote&) const = default;
};

/// Of [begin, end); in order, one for each cluster.
std::vector<NameVote> names_voted_for(const AuthorityIndex& index, std::u32string_view text,
                                      std::size_t begin, std::size_t end);

/// The same of a text of any length, piece by piece: one character may have two hundred votes.
std::vector<NameVote> names_voted_for(const AuthorityIndex& index, std::u32string_view text);

}  // namespace gongwen::institutions
