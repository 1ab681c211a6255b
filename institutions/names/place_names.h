// Counties and cities in names and addresses.

#pragma once

#include <string>
#include <string_view>

namespace gongwen::institutions {

/// 臺北市 of 臺北市政府…, 新竹縣 of 新竹縣政府…: where the name itself says where it is. "" for
/// others.
std::u32string place_in_name(const std::string& name);

/// The county or city that a street address begins with, behind its postal code; "" for none.
std::u32string place_in_address(const std::string& address);

/// Counties that are cities by now, and what both may still be called in an address.
bool same_place(std::u32string_view a, std::u32string_view b);

}  // namespace gongwen::institutions
