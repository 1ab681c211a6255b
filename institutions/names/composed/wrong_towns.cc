#include "institutions/names/composed/wrong_towns.h"

#include <algorithm>
#include <string>

#include "core/text.h"
#include "institutions/authority/authority_index.h"
#include "institutions/names/slips/slip_limits.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr View kOffice = U"公所";
constexpr View kRanks = U"鄉鎮市區";
constexpr std::size_t kCounty = 3;       // 臺南市
constexpr std::size_t kLongestTown = 4;  // without its rank
constexpr double kOneSlip = 1;

/// 各區公所, 十二區公所, 等鄉公所, 縣市鄉鎮公所 are none.
bool may_be_a_town(View town) {
    constexpr View kNeverLast = U"一二三四五六七八九十等縣市鄉鎮區";
    return !town.empty() && town.size() < kLongestTown &&
           std::none_of(town.begin(), town.end(), is_function_word) &&
           std::all_of(town.begin(), town.end(), is_han) &&
           kNeverLast.find(town.back()) == View::npos;
}

/// 高雄市大安區公所: of a town that is another county's the county may be wrong as well.
bool is_of_another_county(const AuthorityIndex& index, View town_office) {
    return std::any_of(index.folded.begin(), index.folded.end(), [&](const View name) {
        return name.size() == kCounty + town_office.size() && name.ends_with(town_office);
    });
}

struct Nearest {
    Alignment alignment{2 * kOneSlip, {}};
    std::vector<std::size_t> towns;  ///< that are equally near
};

/// Of the names that begin with `head` and end with `tail`.
Nearest nearest_to(const Authority& authority, View written, View head, View tail,
                   const std::optional<Date>& date) {
    const AuthorityIndex& index = authority.index();
    Nearest nearest;
    for (std::size_t i = 0; i < index.folded.size(); ++i) {
        const View name = index.folded[i];
        if (!name.ends_with(tail) || !name.starts_with(head)) continue;
        if (date && !index.institutions[i].valid_on(*date)) continue;
        Alignment alignment = align(written, name, {}, authority);
        if (alignment.cost > kOneSlip || alignment.cost > nearest.alignment.cost) continue;
        const bool nearer = alignment.cost < nearest.alignment.cost;
        if (nearer) nearest.towns.clear();
        nearest.towns.push_back(i);
        if (nearer) nearest.alignment = std::move(alignment);
    }
    return nearest;
}

std::optional<FoundName> one_of_several(Nearest nearest, std::size_t begin, std::size_t end) {
    if (nearest.towns.size() < 2) return {};
    FoundName name{FoundName::How::Unlisted, begin, end, {nearest.towns.front()}};
    name.alignment = std::move(nearest.alignment);
    return name;
}

/// 臺灣臺地方法院: courts of first instance and their prosecutors, all of which the file has, too.
/// `place` characters stand between 臺灣 and `office`, which begins at `at`.
std::optional<FoundName> with_wrong_place(const Authority& authority, View text, std::size_t at,
                                          std::size_t place, View office,
                                          const std::optional<Date>& date) {
    constexpr View kHead = U"臺灣";
    const std::size_t begin = at - place - kHead.size();
    const std::size_t end = at + office.size();
    const View written = text.substr(begin, end - begin);
    const View between = text.substr(at - place, place);
    const bool words = std::ranges::any_of(between, is_function_word) ||
                       between.find_first_of(U"省區高等院署") != View::npos ||
                       !std::ranges::all_of(between, is_han);
    if (!written.starts_with(kHead) || words || authority.index().by_name(written)) return {};
    return one_of_several(nearest_to(authority, written, kHead, office, date), begin, end);
}

void add_wrong_courts(const Authority& authority, View text, const std::optional<Date>& date,
                      std::vector<FoundName>& names) {
    constexpr std::size_t kLongestPlace = 3;
    for (const View office : {View(U"地方法院"), View(U"地方檢察署")}) {
        for (std::size_t at = text.find(office); at != View::npos; at = text.find(office, at + 1)) {
            for (std::size_t place = 1; place <= kLongestPlace && place + 2 <= at; ++place) {
                auto name = with_wrong_place(authority, text, at, place, office, date);
                if (!name) continue;
                names.push_back(std::move(*name));
                break;
            }
        }
    }
}

}  // namespace

std::optional<FoundName> with_wrong_town(const Authority& authority, View text, std::size_t begin,
                                         std::size_t end, const std::optional<Date>& date) {
    const AuthorityIndex& index = authority.index();
    const View written = text.substr(begin, end - begin);
    if (written.size() < kCounty + 2 + kOffice.size() || !written.ends_with(kOffice)) return {};
    const View town = written.substr(kCounty, written.size() - kCounty - kOffice.size());
    if (kRanks.find(town.back()) == View::npos || !may_be_a_town(town.substr(0, town.size() - 1))) {
        return {};
    }
    if (!index.by_name(std::u32string(written.substr(0, kCounty)).append(U"政府"))) return {};
    if (index.by_name(written) || is_of_another_county(index, written.substr(kCounty))) return {};
    return one_of_several(nearest_to(authority, written, written.substr(0, kCounty), kOffice, date),
                          begin, end);
}

std::vector<FoundName> wrong_towns_in(const Authority& authority, View text,
                                      const std::optional<Date>& date) {
    std::vector<FoundName> names;
    for (std::size_t at = text.find(kOffice); at != View::npos; at = text.find(kOffice, at + 1)) {
        for (std::size_t town = 2; town <= kLongestTown && town + kCounty <= at; ++town) {
            auto name =
                with_wrong_town(authority, text, at - town - kCounty, at + kOffice.size(), date);
            if (!name) continue;
            names.push_back(std::move(*name));
            break;
        }
    }
    add_wrong_courts(authority, text, date, names);
    return names;
}

}  // namespace gongwen::institutions
