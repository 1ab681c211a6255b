#include "institutions/names/place_names.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "institutions/authority/authority_build.h"

namespace gongwen::institutions {

using View = std::u32string_view;

std::u32string place_in_name(const std::string& name) {
    const std::u32string folded = folded_name(name);
    for (const View end : {View(U"縣政府"), View(U"市政府")}) {
        const std::size_t at = folded.find(end);
        if (at == 2) return folded.substr(0, 3);
    }
    return {};
}

std::u32string place_in_address(const std::string& address) {
    const std::u32string folded = folded_name(address);
    std::size_t at = 0;
    while (at < folded.size() && !is_han(folded[at])) ++at;
    const std::u32string place = folded.substr(at, 3);
    const bool whole = place.size() == 3 && (place[2] == U'縣' || place[2] == U'市');
    return whole ? place : std::u32string();
}

bool same_place(View a, View b) {
    constexpr std::array<std::pair<View, View>, 3> kRenamed{
        {{U"臺北縣", U"新北市"}, {U"桃園縣", U"桃園市"}, {U"臺中縣", U"臺中市"}}};
    if (a.substr(0, 2) == b.substr(0, 2)) return true;
    return std::any_of(kRenamed.begin(), kRenamed.end(), [&](const auto& pair) {
        return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
    });
}

}  // namespace gongwen::institutions
