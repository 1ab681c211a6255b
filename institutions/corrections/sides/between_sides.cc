#include "institutions/corrections/sides/between_sides.h"

#include "institutions/corrections/tokens/clauses.h"
#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {

using View = std::u32string_view;

bool is_misread_arrow(View words) {
    return words.size() == 1 && View(U"一—－─ー-").find(words.front()) != View::npos;
}

bool differs_from(View between, View tail) {
    constexpr WordList kDiffers = U"不符 不一 不合 未符 未合 不同 有異 有別 歧異 有出入";
    const bool beside = !between.empty() && View(U"與和跟同").find(between.front()) != View::npos;
    return beside && role_cues(between).empty() && tail.find(U"前者") == View::npos &&
           kDiffers.any_begins(tail);
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
