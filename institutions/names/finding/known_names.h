// The names that a text holds exactly as the authority file, or the document itself, has them.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

/// A short name that the document defines for itself: 金融監督管理委員會（以下簡稱金管會）.
struct DefinedName {
    std::u32string word;  ///< variants folded
    std::size_t institution = 0;
};

/// The longest names win, none overlaps another. Short names of two characters (中油, 央行) count
/// only where they stand alone; those of three are refused where the text goes on with another word
/// (工程會議) or belongs to another institution (本府主計處).
std::vector<FoundName> known_names(const AuthorityIndex& index,
                                   std::span<const DefinedName> defined,
                                   std::u32string_view folded);

/// Stretches of right text that are close to a name and are none (benign.csv).
std::vector<FoundName> benign_phrases(const AuthorityIndex& index, std::u32string_view folded);

/// The short names that `folded` defines.
std::vector<DefinedName> defined_names(const AuthorityIndex& index, std::u32string_view folded);

}  // namespace gongwen::institutions
