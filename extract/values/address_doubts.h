// Addresses, and names of offices in districts, of which a part was misread or lost.

#pragma once

#include <string_view>

namespace gongwen::extract {

/// unknown_district (the printed county has none of that name: 臺北市中權區…, 新竹縣竹束鎮公所) or
/// other_postal_code (that of another district) or cut_off_address (neither county nor district
/// behind a postal code, 號 without a number, 路段 without the section's, a house without road or
/// village) or unlike_pattern (a number at the end of what nobody counts: 109號6櫻; a mail address
/// behind it), "" for what raises no doubt and for what is no address.
std::string_view doubt_of_address(std::string_view address);

/// An address that ends within its street (高雄市前鎮區復興), or begins within its county
/// (栗縣後龍鎮…). Offices' names end without a number, too: to be asked of addresses alone.
bool is_cut_off_address(std::string_view address);

}  // namespace gongwen::extract
