// The parts of values that are written in one: 檔號, an address with its postal code, 密等 with
// what ends it.

#pragma once

#include <map>
#include <string>
#include <string_view>

namespace gongwen::extract {

/// 104/030501/1/2/3: year, class, case, volume, item; none where it is no file number.
std::map<std::string, std::string> file_no_parts(const std::string& value);

/// 10017臺北市中正區…: postal_code (three, five or six digits) and address.
std::map<std::string, std::string> address_parts(const std::string& value);

/// 密（公布時解密）: grade and condition; no grade where the value names none.
std::map<std::string, std::string> secrecy_parts(const std::string& value);

/// `text` without the brackets and signs round it.
std::string without_frame(std::u32string_view text);

}  // namespace gongwen::extract
