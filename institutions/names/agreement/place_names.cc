#include "institutions/names/agreement/place_names.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "institutions/authority/authority_build.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kCounty = 3;

/// Where the words begin behind a postal code.
std::size_t begin_of_place(View address) {
    std::size_t at = 0;
    while (at < address.size() && !is_han(address[at])) ++at;
    return at;
}

/// The town that `text` begins with: 左鎮區 is one, and so is 東區.
std::u32string town_at_front(View text) {
    constexpr std::size_t kLongest = 4;
    std::size_t end = 0;
    for (std::size_t at = 1; at < std::min(text.size(), kLongest); ++at) {
        if (View(U"鄉鎮市區").find(text[at]) != View::npos) end = at + 1;
    }
    return std::u32string(text.substr(0, end));
}

}  // namespace

std::u32string place_in_name(const std::string& name) {
    constexpr auto kBehind = std::to_array<View>({U"政府", U"議會", U"立"});
    constexpr auto kLast =
        std::to_array<View>({U"公所", U"代表會", U"戶政事務所", U"地政事務所", U"衛生所"});
    const std::u32string folded = folded_name(name);
    if (folded.size() <= kCounty || View(U"縣市").find(folded[2]) == View::npos) return {};
    const View rest = View(folded).substr(kCounty);
    const bool is_its_own =
        std::any_of(kBehind.begin(), kBehind.end(),
                    [&](View word) { return rest.starts_with(word); }) ||
        std::any_of(kLast.begin(), kLast.end(), [&](View word) { return rest.ends_with(word); });
    return is_its_own ? folded.substr(0, kCounty) : std::u32string();
}

std::u32string place_in_address(const std::string& address) {
    const std::u32string folded = folded_name(address);
    const std::u32string place = folded.substr(begin_of_place(folded), kCounty);
    const bool whole = place.size() == 3 && (place[2] == U'縣' || place[2] == U'市');
    return whole ? place : std::u32string();
}

std::u32string town_in_name(const std::string& name) {
    const std::u32string folded = folded_name(name);
    if (place_in_name(name).empty()) return {};
    View town = View(folded).substr(kCounty);
    for (const View office : {View(U"公所"), View(U"民代表會")}) {
        if (!town.ends_with(office)) continue;
        town.remove_suffix(office.size());
        return town_at_front(town) == town ? std::u32string(town) : std::u32string();
    }
    return {};
}

std::u32string town_in_address(const std::string& address) {
    const std::u32string folded = folded_name(address);
    if (place_in_address(address).empty()) return {};
    return town_at_front(View(folded).substr(begin_of_place(folded) + kCounty));
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
