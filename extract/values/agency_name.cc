#include "extract/values/agency_name.h"

#include <array>

#include "core/name_endings.h"
#include "core/text.h"

namespace gongwen::extract {

using View = std::u32string_view;

std::size_t word_at_end(View text, View word) {
    std::size_t at = text.size();
    for (std::size_t i = word.size(); i-- > 0;) {
        while (at > 0 && is_space(text[at - 1])) --at;
        if (at == 0 || fold_variant(text[at - 1]) != fold_variant(word[i])) return View::npos;
        --at;
    }
    return at;
}

namespace {

/// 內政部地政司: a department of a ministry. Other words end so (上司) without a ministry in front.
bool is_department(View text) {
    constexpr std::size_t kLongest = 8;
    if (text.empty() || text.back() != U'司') return false;
    const std::size_t ministry = text.rfind(U'部');
    return ministry != View::npos && ministry > 0 && text.size() - ministry > 2 &&
           text.size() - ministry <= kLongest + 1;
}

/// 財政部關務署高雄關: a custom house. Other words end so (機關) without 關務署 in front.
bool is_custom_house(View text) {
    constexpr std::size_t kLongest = 4;
    constexpr View kAbove = U"關務署";
    const std::size_t above = text.rfind(kAbove);
    return text.ends_with(U'關') && above != View::npos &&
           text.size() - above - kAbove.size() <= kLongest &&
           text.size() > above + kAbove.size() + 1;
}

std::vector<View> usual_endings() {
    std::vector<View> endings = endings_of(Ending::Rank | Ending::Assembly | Ending::Office |
                                           Ending::Temple | kEndingWords);
    for (const View other : {View(U"會議"), View(U"院區"), View(U"隊")}) endings.push_back(other);
    return endings;
}

}  // namespace

std::size_t agency_end(View text) {
    static const std::vector<View> endings = usual_endings();
    for (std::size_t end = text.size(); end > 0; --end) {
        const bool ends_word = end == text.size() || !is_han(text[end]);  // not 空軍司令部
        if (ends_word && is_department(text.substr(0, end))) return end;
        if (ends_word && is_custom_house(text.substr(0, end))) return end;
        for (const View ending : endings) {
            if (word_at_end(text.substr(0, end), ending) != View::npos &&
                !is_space(text[end - 1])) {
                return end;
            }
        }
    }
    return 0;
}

}  // namespace gongwen::extract
