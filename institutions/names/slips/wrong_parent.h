// An office under a parent that is not its own: 經濟部移民署 for 內政部移民署.

#pragma once

#include <optional>
#include <string_view>

#include "institutions/names/alignment/alignment.h"

namespace gongwen::institutions {

/// What stands behind the first `head` characters of the institution's name tells which one is
/// meant: no other has an office of that name. A 秘書處 may be anybody's.
bool office_is_its_own(const Authority& authority, std::size_t institution, std::size_t head);

/// The slip that makes `written` of the institution's name; nothing where it is none. Only offices
/// of the state.
std::optional<Alignment> wrong_parent(const Authority& authority, std::u32string_view written,
                                      std::size_t institution);

}  // namespace gongwen::institutions
