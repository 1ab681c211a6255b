#include "institutions/names/slip_limits.h"

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

View known_head(const AuthorityIndex& index, View written) {
    return written.substr(0, parent_length(index, written));
}

bool has_other_parent(const AuthorityIndex& index, View written, View expected) {
    const View head = known_head(index, written);
    return !head.empty() && !expected.starts_with(head);
}

bool is_function_word(char32_t c) {
    return in(U"本貴該各之及與暨和或等為於由向其所屬以的是不有", c);
}

bool in_parents_name(const AuthorityIndex& index, View expected, const Edit& edit) {
    return edit.expected < parent_length(index, expected);
}

}  // namespace gongwen::institutions
