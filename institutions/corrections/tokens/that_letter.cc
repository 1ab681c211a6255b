#include "institutions/corrections/tokens/that_letter.h"

#include <algorithm>

#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr WordList kPointers = U"旨揭 旨述 前揭 前開 前述 上開 上揭 上述 首揭 首開";
constexpr WordList kLetters = U"函 書函 公告";

}  // namespace

std::size_t size_of_that_letter(View text) {
    const bool one = !text.empty() && View(U"該前原旨").find(text.front()) != View::npos;
    std::size_t size = one ? 1 : 0;
    for (const View pointer : kPointers) {
        if (text.starts_with(pointer)) size = pointer.size();
    }
    if (size == 0 || text.starts_with(U"原公告")) return 0;  // 原公告地號
    for (const View letter : kLetters) {
        if (text.substr(size).starts_with(letter)) return size + letter.size();
    }
    return 0;
}

bool ends_with_that_letter(View text) {
    constexpr std::size_t kLongest = 4;
    for (std::size_t size = 1; size <= std::min(kLongest, text.size()); ++size) {
        if (size_of_that_letter(text.substr(text.size() - size)) == size) return true;
    }
    return false;
}

bool names_that_letter(View words) {
    for (; !words.empty(); words.remove_prefix(1)) {
        if (size_of_that_letter(words) > 0) return true;
    }
    return false;
}

bool points_back(View words) { return names_that_letter(words) || kPointers.any_in(words); }

}  // namespace gongwen::institutions
