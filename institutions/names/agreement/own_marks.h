// What an institution's letters show beside its name: the domain of its mail and the 字 of its
// numbers. Both tell another's letter where the name says nothing.

#pragma once

#include <string>

#include "institutions/authority/authority.h"

namespace gongwen::institutions {

/// The domain is known, and of nobody who has to do with `name`: not of its superiors, its offices,
/// its county. Of a name that no list has, the known name that it begins with tells. `surely_read`:
/// false where one letter of the domain may be another (moi for mof).
bool has_domain_of_another(const std::string& name, const std::string& domain, bool surely_read,
                           const Authority& authority);

/// The 字 begins like somebody else's. A 字 of which one character is known (經, 交) tells only
/// where the own one is known; so does one of any superior's (部授, 院授).
bool has_word_of_another(const std::string& name, const std::string& word,
                         const Authority& authority);

}  // namespace gongwen::institutions
