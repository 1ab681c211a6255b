#include "institutions/corrections/sides/between_sides.h"

#include <algorithm>
#include <array>

#include "institutions/corrections/tokens/clauses.h"

namespace gongwen::institutions {

using View = std::u32string_view;

bool is_misread_arrow(View words) {
    return words.size() == 1 && View(U"一—－─ー-").find(words.front()) != View::npos;
}

bool differs_from(View between, View tail) {
    constexpr auto kDiffers = std::to_array<View>({U"不符", U"不一", U"不合", U"未符", U"未合",
                                                   U"不同", U"有異", U"有別", U"歧異", U"有出入"});
    const bool beside = !between.empty() && View(U"與和跟同").find(between.front()) != View::npos;
    return beside && role_cues(between).empty() && tail.find(U"前者") == View::npos &&
           std::any_of(kDiffers.begin(), kDiffers.end(),
                       [&](View word) { return tail.starts_with(word); });
}

Role told_by_order(View tail) {
    constexpr std::size_t kNear = 12;  // ，前後不一，請以
    for (const View which : {View(U"前者"), View(U"後者")}) {
        const std::size_t at = tail.find(which);
        if (at == View::npos || at > kNear) continue;
        const View said = first_clause(tail.substr(at + which.size()));
        const bool slip = said.find(U'誤') != View::npos || said.find(U'錯') != View::npos;
        const bool right = !slip && (said.starts_with(U"為") || said.find(U"正確") != View::npos);
        if (!slip && !right) continue;
        return (which == U"前者") == slip ? Role::Right : Role::Wrong;
    }
    return Role::None;
}

}  // namespace gongwen::institutions
