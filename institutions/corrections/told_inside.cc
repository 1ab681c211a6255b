#include "institutions/corrections/told_inside.h"

#include <algorithm>

#include "core/edit_distance.h"
#include "institutions/corrections/cue_finder.h"

namespace gongwen::institutions {

std::optional<PairSpan> told_inside(std::u32string_view text, Span quote) {
    using View = std::u32string_view;
    const View words = text.substr(quote.begin, quote.size());
    if (words.empty() || View(U"）)").find(words.back()) == View::npos) return {};
    const std::size_t bracket = words.find_last_of(U"（(");
    if (bracket == View::npos || bracket == 0) return {};
    std::size_t at = bracket + 1;
    const std::size_t last = words.size() - 1;
    const auto skip = [&](const auto& is_one) {
        const std::size_t from = at;
        while (at < last && is_one(words[at])) ++at;
        return at > from;
    };
    if (!skip([](char32_t c) { return c == U'原' || c == U'誤'; })) return {};
    const bool wrote = skip(is_writing_verb);
    const bool into = skip(leads_into);
    if ((!wrote && !into) || at >= last) return {};
    const View right = words.substr(0, bracket);
    const View wrong = words.substr(at, last - at);
    if (right == wrong || edit_distance(right, wrong) >= std::max(right.size(), wrong.size())) {
        return {};
    }
    return PairSpan{{quote.begin + at, quote.begin + last},
                    {quote.begin, quote.begin + right.size()}};
}

}  // namespace gongwen::institutions
