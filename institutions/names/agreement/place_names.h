// Counties, cities and their towns in names and addresses.

#pragma once

#include <string>
#include <string_view>

namespace gongwen::institutions {

/// 臺北市 of 臺北市政府…, 臺北市議會, 臺北市立…, 臺北市大安區公所: a county's own bodies, whose
/// name says where they are. "" for others; the place may be none that exists.
std::u32string place_in_name(const std::string& name);

/// The county or city that a street address begins with, behind its postal code; "" for none.
std::u32string place_in_address(const std::string& address);

/// 恆春鎮 of 屏東縣恆春鎮公所 and of its 代表會, which sit in their town. "" for others.
std::u32string town_in_name(const std::string& name);

/// The 鄉, 鎮, 市 or 區 behind the county or city of a street address; "" for none.
std::u32string town_in_address(const std::string& address);

/// Counties that are cities by now, and what both may still be called in an address.
bool same_place(std::u32string_view a, std::u32string_view b);

}  // namespace gongwen::institutions
