#include "institutions/corrections/pairs/told_inside.h"

#include <algorithm>

#include "core/edit_distance.h"
#include "institutions/corrections/tokens/cue_finder.h"

namespace gongwen::institutions {

namespace {

using View = std::u32string_view;

/// Where the words begin behind 原誤植, 誤為, 原載： at `at`; nothing where no such stands there.
std::optional<std::size_t> behind_former(View words, std::size_t at, std::size_t last) {
    const auto skip = [&](const auto& is_one) {
        const std::size_t from = at;
        while (at < last && is_one(words[at])) ++at;
        return at > from;
    };
    if (!skip([](char32_t c) { return c == U'原' || c == U'誤'; })) return {};
    const bool wrote = skip(is_writing_verb);
    const bool into = skip(leads_into);
    const bool colon = skip([](char32_t c) { return c == U'：' || c == U':'; });
    return (wrote || into || colon) && at < last ? std::optional(at) : std::nullopt;
}

}  // namespace

std::optional<PairSpan> told_inside(View text, Span quote) {
    const View words = text.substr(quote.begin, quote.size());
    if (words.empty() || View(U"）)").find(words.back()) == View::npos) return {};
    const std::size_t bracket = words.find_last_of(U"（(");
    if (bracket == View::npos || bracket == 0) return {};
    const std::size_t last = words.size() - 1;
    const auto begin = behind_former(words, bracket + 1, last);
    if (!begin) return {};
    const std::size_t at = *begin;
    const View right = words.substr(0, bracket);
    const View wrong = words.substr(at, last - at);
    if (right == wrong || edit_distance(right, wrong) >= std::max(right.size(), wrong.size())) {
        return {};
    }
    return PairSpan{{quote.begin + at, quote.begin + last},
                    {quote.begin, quote.begin + right.size()}};
}

std::optional<PairSpan> told_in_label(View text, Span sentence) {
    const View words = text.substr(sentence.begin, sentence.size());
    const std::size_t bracket = words.find(U"（原");
    const std::size_t close = words.find(U'）', std::min(bracket, words.size()));
    if (bracket == View::npos || close == View::npos) return {};
    const auto wrong = behind_former(words, bracket + 1, close);
    const std::size_t colon = words.substr(0, bracket).find_last_of(U"：:");
    if (!wrong || colon == View::npos || colon + 1 >= bracket) return {};
    const Span right{sentence.begin + colon + 1, sentence.begin + bracket};
    const Span other{sentence.begin + *wrong, sentence.begin + close};
    constexpr View kNoWords = U"「」『』，。；";
    const bool plain =
        text.substr(right.begin, right.size()).find_first_of(kNoWords) == View::npos &&
        text.substr(other.begin, other.size()).find_first_of(kNoWords) == View::npos;
    const bool alike = right.size() <= 2 * other.size() && other.size() <= 2 * right.size();
    return plain && alike ? std::optional(PairSpan{other, right}) : std::nullopt;
}

}  // namespace gongwen::institutions
