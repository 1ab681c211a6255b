// How two names stand to each other: one institution, one above the other, or strangers.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "institutions/authority/authority.h"

namespace gongwen::institutions {

enum class NameRelation {
    Same,         ///< one institution, by a name of the same time
    FormerName,   ///< one institution, one of the names is of another time
    ShortName,    ///< one is the other's short name, or its end
    Subordinate,  ///< one is above the other
    Different,
    CannotTell,  ///< one of them is not known well enough
};
NameRelation relation_of(const std::string& a, const std::string& b, const Authority& authority);

/// Whom a name that no list has belongs to: the longest known name that it begins with, or nullptr.
const Institution* known_head(const std::string& name, const Authority& authority);

/// One institution through time, or one above the other (through the names of all times).
bool related(const Institution& a, const Institution& b, const Authority& authority);
bool related_to_any(const Institution& one, const std::vector<const Institution*>& others,
                    const Authority& authority);

/// One character changed, left out or added.
bool differ_in_one(std::u32string_view a, std::u32string_view b);
/// So of two names, variants folded, or both have the same characters: a slip or a misreading makes
/// one of the other.
bool nearly_same(const std::string& a, const std::string& b);

}  // namespace gongwen::institutions
