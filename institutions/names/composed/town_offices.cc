#include "institutions/names/composed/town_offices.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "institutions/authority/authority_index.h"
#include "institutions/authority/name_classes.h"
#include "institutions/names/alignment/said_alike.h"
#include "institutions/names/slips/slip_limits.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kCounty = 3;       // 臺南市
constexpr std::size_t kLongestBody = 8;  // 大里區立新, of schools
constexpr std::size_t kShortestToDrop = 5;
constexpr View kRanks = U"所局處署";

struct Ending {
    View words;
    bool of_school = false;
};

constexpr auto kEndings = std::to_array<Ending>({{U"戶政事務所", false},
                                                 {U"地政事務所", false},
                                                 {U"調解委員會", false},
                                                 {U"國民小學", true},
                                                 {U"國民中學", true},
                                                 {U"高級中等學校", true}});

/// What one slip makes of `ending` is `written`.
std::optional<Edit> slip_in(View written, View ending) {
    const std::size_t shorter = std::min(written.size(), ending.size());
    std::size_t front = 0;
    while (front < shorter && written[front] == ending[front]) ++front;
    std::size_t back = 0;
    while (back < shorter - front &&
           written[written.size() - 1 - back] == ending[ending.size() - 1 - back]) {
        ++back;
    }
    const std::size_t kept = front + back;
    Edit edit{Edit::Kind::Substitution, front, front};
    if (written.size() + 1 == ending.size()) {
        edit.kind = Edit::Kind::Drop;
        const bool inside = front > 0 && back > 0 && ending.size() >= kShortestToDrop;
        return inside && kept == written.size() ? std::optional(edit) : std::nullopt;
    }
    if (written.size() == ending.size() + 1) {
        edit.kind = Edit::Kind::Insertion;
        const bool twice =
            kept == ending.size() && front > 0 && written[front] == written[front - 1];
        return twice ? std::optional(edit) : std::nullopt;
    }
    if (kept + 2 == ending.size() && written[front] == ending[front + 1] &&
        written[front + 1] == ending[front]) {
        edit.kind = Edit::Kind::Swap;
        edit.length = 2;
        return edit;
    }
    if (kept + 1 != ending.size()) return {};
    if (back == 0 && ending.size() >= kShortestToDrop && kRanks.find(ending.back()) != View::npos &&
        kRanks.find(written.back()) != View::npos) {
        edit.kind = Edit::Kind::Rank;
        return edit;
    }
    edit.said_alike = said_alike(written[front], ending[front]);
    return edit.said_alike ? std::optional(edit) : std::nullopt;
}

/// 永康區, or 永康 alone.
bool is_town(const AuthorityIndex& index, View county, View town) {
    constexpr View kTowns = U"區鄉鎮市";
    const auto known = [&](const std::u32string& name) {
        return index.by_name(name + U"公所").has_value();
    };
    const std::u32string name = std::u32string(county) + std::u32string(town);
    return known(name) ||
           std::ranges::any_of(kTowns, [&](char32_t rank) { return known(name + rank); });
}

bool fits(const AuthorityIndex& index, View county, View body, const Ending& ending) {
    if (body.empty() || body.size() > kLongestBody) return false;
    if (!ending.of_school) return is_town(index, county, body);
    return std::ranges::all_of(body, [](char32_t c) { return is_han(c) && !is_function_word(c); });
}

}  // namespace

std::optional<FoundName> with_slip_in_town_office(const Authority& authority, View text,
                                                  std::size_t begin, std::size_t end) {
    const View written = text.substr(begin, end - begin);
    if (written.size() <= kCounty + 2) return {};
    const View county = written.substr(0, kCounty);
    for (const Ending& ending : kEndings) {
        if (written.ends_with(ending.words)) return {};
        for (const std::size_t size :
             {ending.words.size() - 1, ending.words.size(), ending.words.size() + 1}) {
            if (written.size() <= kCounty + size) continue;
            const std::size_t at = written.size() - size;
            auto edit = slip_in(written.substr(at), ending.words);
            if (!edit) continue;
            if (!fits(authority.index(), county, written.substr(kCounty, at - kCounty), ending))
                continue;
            FoundName name{FoundName::How::Unlisted, begin, end};
            name.meant = std::u32string(written.substr(0, at)).append(ending.words);
            edit->written += at;
            edit->expected += at;
            name.alignment = {1, {*edit}};
            return name;
        }
    }
    return {};
}

}  // namespace gongwen::institutions
