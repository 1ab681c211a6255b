#include "institutions/names/alignment/branches.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/name_endings.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kShortestAgency = 5;  // as slip_rules.cc has it

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// Behind a county, a part of the country (中部, 南區), an ordinal (第六) or several counties by
/// one character each (雲嘉南); 0 for none.
std::size_t place_end(const AuthorityIndex& index, View text) {
    if (text.size() < 2) return 0;
    if (in(U"東西南北中", text[0]) && in(U"區部", text[1])) return 2;
    if (index.places.contains(std::u32string(text.substr(0, 2)))) {
        return text.size() > 2 && in(U"縣市", text[2]) ? 3 : 2;
    }
    const auto length_of = [&](std::size_t from, View signs) {
        return std::min(text.find_first_not_of(signs, from), text.size());
    };
    if (text[0] == U'第') {
        const std::size_t end = length_of(1, U"一二三四五六七八九十");
        return end > 1 ? end : 0;
    }
    const std::size_t end = length_of(0, U"北基宜花金馬桃竹苗中彰投雲嘉南高屏澎東");
    return end > 2 ? end : 0;
}

}  // namespace

std::size_t branch_end(const AuthorityIndex& index, View folded, std::size_t at) {
    static const std::vector<View> branches = endings_of(Ending::Branch);
    if (at >= folded.size()) return 0;
    const std::size_t place = place_end(index, folded.substr(at));
    if (place == 0) return 0;
    const View rest = folded.substr(at + place);
    const auto branch =
        std::ranges::find_if(branches, [&](View word) { return rest.starts_with(word); });
    return branch == branches.end() ? 0 : at + place + branch->size();
}

std::size_t branch_in(const AuthorityIndex& index, View name) {
    for (std::size_t at = kShortestAgency; at < name.size(); ++at) {
        if (branch_end(index, name, at) == name.size()) return at;
    }
    return View::npos;
}

}  // namespace gongwen::institutions
