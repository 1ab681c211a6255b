// The districts of Taiwan with the first three digits of their postal codes (中華郵政, 3
// 碼郵遞區號), and addresses whose district was misread.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/record.h"

namespace gongwen::extract {

/// `address` with the one misread character of its district put right (32042桃園市中靂區… is
/// 中壢區): where the postal code says which it is, or only one district of the printed county is
/// that near. Nothing where the district is known, or is none that anything tells.
std::optional<std::string> with_known_district(std::string_view address);

/// The same for the county (900屏束縣屏東市… is 屏東縣), where the postal code is that of the
/// district behind it.
std::optional<std::string> with_known_county(std::string_view address);

/// The place of the branch that `name` ends with (中靂 of 北區國稅局中靂分局), where it is no place
/// that has a district but one character of it makes it that of `address`; nothing otherwise.
std::optional<std::u32string> nearly_district_of(std::string_view address,
                                                 std::u32string_view name);

/// With county, road or village, and the number of the house: 820高雄市岡山區岡山路343號.
bool is_whole_address(std::string_view text);

/// The same but for 號 behind the last number: it stands in the next line, or was not read.
bool lacks_house_sign(std::string_view text);

/// Every value of the record that begins as an address does; the reason is "known_district". Where
/// no postal code says which district it is, it is "listed_district", for a person to confirm.
void mend_districts(Record& record);

}  // namespace gongwen::extract
