// Whether an agency's address lies where the agency, by its name, cannot be.

#pragma once

#include <string>
#include <string_view>

#include "institutions/authority/authority.h"

namespace gongwen::institutions {

/// 新竹縣政府 in 臺北市, 恆春鎮公所 in 車城鄉. False for agencies of the state, which may have
/// their offices anywhere, and where a misread character may be all that parts the two.
bool is_elsewhere(const std::string& name, const std::string& address, const Authority& authority);

/// The two differ by characters alone that are taken for one another.
bool is_misread(std::u32string_view a, std::u32string_view b, const Authority& authority);

}  // namespace gongwen::institutions
