#include "institutions/names/slips/slip_limits.h"

#include <algorithm>
#include <array>
#include <string>

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

}  // namespace

bool same_series(char32_t a, char32_t b) {
    constexpr std::array<View, 5> kSeries{U"一二三四五六七八九十百0123456789", U"東西南北中",
                                          U"縣市省區鄉鎮村里", U"陸海空憲", U"正副總分支"};
    return std::any_of(kSeries.begin(), kSeries.end(),
                       [&](View series) { return in(series, a) && in(series, b); });
}

bool changes_a_place(const AuthorityIndex& index, View written, const Edit& edit) {
    const std::size_t first = edit.written > 0 ? edit.written - 1 : 0;
    for (std::size_t at = first; at <= edit.written && at + 2 <= written.size(); ++at) {
        if (index.places.contains(std::u32string(written.substr(at, 2)))) return true;
    }
    return false;
}

bool is_other_town(const AuthorityIndex& index, View written, View expected) {
    constexpr View kOffice = U"公所";
    constexpr std::size_t kCounty = 3;
    if (!written.ends_with(kOffice) || written.size() <= kCounty + kOffice.size() + 1) return false;
    const bool same_county = expected.starts_with(written.substr(0, kCounty));
    const View town = written.substr(kCounty);
    const View without_rank = written.substr(0, written.size() - kOffice.size() - 1);
    // 臺北市北區公所: towns of one character are called 北區區公所.
    const std::u32string twice = std::u32string(town.substr(0, town.size() - kOffice.size())) +
                                 town[town.size() - 3] + std::u32string(kOffice);
    return std::any_of(index.folded.begin(), index.folded.end(), [&](const View name) {
        if (name == expected) return false;
        if (name.ends_with(twice)) return true;
        if (name.size() != written.size()) return false;
        return (same_county && name.ends_with(town)) ||
               (name.starts_with(without_rank) && name.ends_with(kOffice));
    });
}

View known_head(const AuthorityIndex& index, View written) {
    return written.substr(0, parent_length(index, written));
}

bool has_other_parent(const AuthorityIndex& index, View written, View expected) {
    const View head = known_head(index, written);
    return !head.empty() && !expected.starts_with(head);
}

bool begins_a_sister(const AuthorityIndex& index, View written, View expected) {
    constexpr std::size_t kWord = 2;
    const std::size_t head = parent_length(index, expected);
    const View begin = written.substr(0, head + kWord);
    if (head == 0 || begin.size() < head + kWord || expected.starts_with(begin)) return false;
    return std::any_of(index.folded.begin(), index.folded.end(),
                       [&](const std::u32string& name) { return name.starts_with(begin); });
}

bool is_function_word(char32_t c) {
    return in(U"本貴該各之及與暨和或等為於由向其所屬以的是不有", c);
}

bool in_parents_name(const AuthorityIndex& index, View expected, const Edit& edit) {
    return edit.expected < parent_length(index, expected);
}

}  // namespace gongwen::institutions
