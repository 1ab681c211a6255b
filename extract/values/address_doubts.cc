#include "extract/values/address_doubts.h"

#include <algorithm>
#include <array>

#include "core/numerals.h"
#include "core/text.h"
#include "extract/values/district_table.h"
#include "extract/values/districts.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// 區, 市, 鎮 or 鄉 stands where a district's name ends, and a street or a house behind it.
bool names_district(View behind_county) {
    constexpr std::size_t kLongestName = 3;
    const std::size_t kind = behind_county.find_first_of(kDistrictKinds, 1);
    return kind != View::npos && kind <= kLongestName &&
           behind_county.find_first_of(U"路街道巷號村里", kind + 1) != View::npos &&
           std::any_of(behind_county.begin(), behind_county.end(), is_digit);
}

/// 40341臺中號, …中正東路號: an address with its postal code that has neither a county nor the
/// code's district, or whose house has no number. A part of it was not read.
bool lacks_part(View address, const Beginning& begin) {
    const std::size_t house = address.find(U'號');
    if (begin.code.empty() || house == View::npos) return false;
    if (house > 0 && !is_numeral(address[house - 1])) return true;
    if (begin.county != nullptr) return false;
    const View behind = address.substr(begin.code.size());
    const bool known = std::ranges::any_of(
        all_districts(), [&](const District& one) { return same(one.code, begin.code); });
    return known && std::ranges::none_of(all_districts(), [&](const District& one) {
               return same(one.code, begin.code) &&
                      fold_variants(behind).find(fold_variants(one.name)) != View::npos;
           });
}

/// 351007苗栗縣頭份市: nothing stands behind the district. A seal may have covered it.
bool ends_with_district(View address, const Beginning& begin) {
    constexpr std::size_t kLongestName = 4;
    if (begin.code.empty() || begin.county == nullptr) return false;
    const View printed = address.substr(begin.district);
    return printed.size() > 1 && printed.size() <= kLongestName &&
           kDistrictKinds.find(printed.back()) != View::npos;
}

/// 高雄市前鎮區復興: a street's name alone; the number of the house was not read.
bool ends_within_street(View address, const Beginning& begin) {
    const bool has_number = std::ranges::any_of(address.substr(begin.district), is_digit);
    const std::size_t kind = address.find_first_of(kDistrictKinds, begin.district + 1);
    return begin.county != nullptr && !has_number && kind != View::npos &&
           kind + 1 < address.size() && address.find(U'號') == View::npos;
}

/// 中華路段83號, 四川路1段號: the section of a road without its number, or the house without its.
bool lacks_number_of_road(View address) {
    for (std::size_t at = address.find(U'段'); at != View::npos; at = address.find(U'段', at + 1)) {
        const View behind = address.substr(at + 1);
        const std::size_t digits = static_cast<std::size_t>(
            std::find_if_not(behind.begin(), behind.end(), is_numeral) - behind.begin());
        const bool is_house =
            digits < behind.size() && View(U"號巷弄").find(behind[digits]) != View::npos;
        const bool of_road = at > 0 && View(U"路街道").find(address[at - 1]) != View::npos;
        const bool of_section = at > 1 && is_numeral(address[at - 1]) &&
                                View(U"路街道").find(address[at - 2]) != View::npos;
        if (is_house && ((of_road && digits > 0) || (of_section && digits == 0))) return true;
    }
    return false;
}

/// 嘉義市東區文化308號: the 路 of a road was lost. Houses of settlements have a village in front.
bool lacks_kind_of_road(View address, const Beginning& begin) {
    const std::size_t house = address.find(U'號');
    if (begin.county == nullptr || house == View::npos || house <= begin.district) return false;
    std::size_t number = house;
    while (number > 0 && (is_numeral(address[number - 1]) || address[number - 1] == U'-')) --number;
    if (number == house || number <= begin.district) return false;
    const std::size_t kind = address.find_first_of(kDistrictKinds, begin.district + 1);
    if (kind == View::npos || kind >= number) return false;
    const View street = address.substr(kind + 1, number - kind - 1);
    return !street.empty() && street.find_first_of(U"路街段巷弄道里村鄰莊園區") == View::npos;
}

/// 337桃園市大園中正西路13號: the 區 behind the district that the code has was lost.
bool lacks_kind_of_district(View address, const Beginning& begin) {
    if (begin.code.empty() || begin.county == nullptr) return false;
    const View printed = address.substr(begin.district);
    return std::ranges::any_of(all_districts(), [&](const District& one) {
        const std::size_t end = one.name.size();
        return one.county == begin.county && same(one.code, begin.code) && printed.size() > end &&
               same(printed.substr(0, end), one.name) &&
               View(U"區市鎮鄉路街大巷里村").find(printed[end]) == View::npos;
    });
}

/// 竹東鎮公所, 枋寮鄉代表會: an office of a district.
bool names_office(View behind_county) {
    constexpr std::size_t kLongestName = 3;
    static constexpr std::array<View, 6> kOffices{U"公所", U"代表會", U"農會",
                                                  U"漁會", U"衛生所", U"戶政"};
    const std::size_t kind = behind_county.find_first_of(kDistrictKinds, 1);
    return kind != View::npos && kind <= kLongestName &&
           std::ranges::any_of(kOffices, [&](View office) {
               return behind_county.substr(kind + 1).starts_with(office);
           });
}

std::string_view doubt_of_district(View address, const Beginning& begin) {
    const View printed = address.substr(begin.district);
    if (begin.county == nullptr || !(names_district(printed) || names_office(printed))) return "";
    bool known = false;
    for (const District& district : all_districts()) {
        if (district.county != begin.county || differing(district.name, printed) != 0) continue;
        if (begin.code.empty() || same(begin.code, district.code)) return "";
        known = true;
    }
    return known ? "other_postal_code" : "unknown_district";
}

/// 109號6櫻: behind a number at the end of an address stands what is counted.
bool has_odd_end(View address) {
    constexpr View kCounted = U"年月日時分元號樓室之層館棟座段路街巷弄鄰村里區巿市";
    return address.size() > 1 && is_digit(address[address.size() - 2]) && is_han(address.back()) &&
           kCounted.find(address.back()) == View::npos;
}

}  // namespace

bool is_cut_off_address(std::string_view utf8) {
    const std::u32string address = to_utf32(utf8);
    const Beginning begin = beginning_of(address);
    return ends_within_street(address, begin) ||
           begins_within_county(View(address).substr(begin.district));
}

std::string_view doubt_of_address(std::string_view utf8) {
    const std::u32string address = to_utf32(utf8);
    const Beginning begin = beginning_of(address);
    const std::string_view doubt = doubt_of_district(address, begin);
    if (!doubt.empty()) return doubt;
    const bool is_address = !begin.code.empty() || begin.county != nullptr;
    const bool lacks_number =
        is_address && (lacks_number_of_road(address) || lacks_house_sign(utf8));
    if (lacks_number || lacks_part(address, begin) || ends_with_district(address, begin) ||
        lacks_kind_of_road(address, begin) || lacks_kind_of_district(address, begin)) {
        return "cut_off_address";
    }
    const bool holds_mail = begin.county != nullptr && address.find(U'@') != View::npos;
    return is_address && (has_odd_end(address) || holds_mail) ? "unlike_pattern" : "";
}

}  // namespace gongwen::extract
