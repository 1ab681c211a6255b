#include "extract/letter/name_list.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool is_separator(char32_t c) { return View(U"、，,；;").find(c) != View::npos; }

void add_name(std::vector<std::string>& names, View text) {
    std::string name = trimmed(to_utf8(text));
    const std::string stop = "。";
    if (name.ends_with(stop)) name.erase(name.size() - stop.size());
    if (!name.empty()) names.push_back(std::move(name));
}

constexpr std::array<View, 6> kRanks{U"直轄市", U"縣", U"市", U"鄉", U"鎮", U"區"};

/// The length of the rank that the text begins with; 0 for none.
std::size_t rank_length(View text) {
    for (const View rank : kRanks) {
        if (text.starts_with(rank)) return rank.size();
    }
    return 0;
}

/// 各直轄市 before 、縣（市）政府: ranks without an office of their own.
bool shares_office(View before, View behind) {
    const std::size_t each = before.rfind(U'各');
    if (each == View::npos || rank_length(behind) == 0) return false;
    View ranks = before.substr(each + 1);
    while (!ranks.empty()) {
        const std::size_t length = is_separator(ranks.front()) ? 1 : rank_length(ranks);
        if (length == 0) return false;
        ranks.remove_prefix(length);
    }
    return each + 1 < before.size();
}

}  // namespace

std::vector<std::string> split_names(View text, const std::vector<std::size_t>& breaks) {
    std::vector<std::string> names;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool at_break = std::find(breaks.begin(), breaks.end(), i) != breaks.end();
        if (at_break && depth <= 0) {
            add_name(names, text.substr(begin, i - begin));
            begin = i;
        }
        const char32_t c = fold_width(text[i]);
        if (c == U'(') ++depth;
        if (c == U')') --depth;
        if (depth <= 0 && is_separator(text[i]) &&
            !shares_office(text.substr(begin, i - begin), text.substr(i + 1))) {
            add_name(names, text.substr(begin, i - begin));
            begin = i + 1;
            depth = 0;
        }
    }
    add_name(names, text.substr(begin));
    return names;
}

}  // namespace gongwen::extract
