#include "extract/values/usual_words.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/text.h"
#include "extract/values/official_words.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

/// Lines of a character and all those that follow it in words; variants folded.
constexpr char kUsualPairs[] =
#include "extract/values/usual_pairs.inc"
    ;

using Pair = std::uint64_t;

Pair pair_of(char32_t first, char32_t second) {
    constexpr int kCharacter = 32;
    return static_cast<Pair>(fold_variant(first)) << kCharacter | fold_variant(second);
}

/// Two characters that stand side by side in a word, sorted.
std::vector<Pair> pairs_of_words() {
    std::vector<Pair> pairs;
    char32_t first = 0;
    for (const char32_t c : to_utf32({kUsualPairs, sizeof(kUsualPairs) - 1})) {
        if (c == U'\n') {
            first = 0;
        } else if (first == 0) {
            first = c;
        } else {
            pairs.push_back(pair_of(first, c));
        }
    }
    for (std::size_t i = 1; i < kOfficialWords.size(); ++i) {
        if (kOfficialWords[i - 1] != U' ' && kOfficialWords[i] != U' ') {
            pairs.push_back(pair_of(kOfficialWords[i - 1], kOfficialWords[i]));
        }
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

bool make_word(char32_t first, char32_t second) {
    static const std::vector<Pair> pairs = pairs_of_words();
    return std::binary_search(pairs.begin(), pairs.end(), pair_of(first, second));
}

}  // namespace

WordEvidence word_evidence(View text, std::size_t at) {
    const char32_t c = text[at];
    if (!is_han(c) || kAlone.find(c) != View::npos) return WordEvidence::Alone;
    const bool in_word = (at > 0 && make_word(text[at - 1], c)) ||
                         (at + 1 < text.size() && make_word(c, text[at + 1]));
    return in_word ? WordEvidence::Word : WordEvidence::NoWord;
}

}  // namespace gongwen::extract
