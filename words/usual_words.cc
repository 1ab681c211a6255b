#include "words/usual_words.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/text.h"
#include "words/official_words.h"

namespace gongwen {
namespace {

using View = std::u32string_view;

/// Lines of a character and all those that follow it in words; variants folded.
constexpr char kUsualPairs[] =
#include "words/usual_pairs.inc"
    ;

using Pair = std::uint64_t;

constexpr int kCharacter = 32;  ///< bits

Pair pair_of(char32_t first, char32_t second) {
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

const std::vector<Pair>& all_pairs() {
    static const std::vector<Pair> pairs = pairs_of_words();
    return pairs;
}

bool make_word(char32_t first, char32_t second) {
    return std::binary_search(all_pairs().begin(), all_pairs().end(), pair_of(first, second));
}

/// In how many pairs each character stands.
std::unordered_map<char32_t, int> counts_of_characters() {
    std::unordered_map<char32_t, int> counts;
    for (const Pair pair : all_pairs()) {
        ++counts[static_cast<char32_t>(pair >> kCharacter)];
        ++counts[static_cast<char32_t>(pair)];
    }
    return counts;
}

bool is_rare(char32_t c) {
    constexpr int kFewWords = 30;
    static const std::unordered_map<char32_t, int> counts = counts_of_characters();
    const auto found = counts.find(fold_variant(c));
    return found == counts.end() || found->second < kFewWords;
}

}  // namespace

WordEvidence word_evidence(View text, std::size_t at) {
    const char32_t c = text[at];
    constexpr View kBrackets = U"()（）「」『』《》〈〉[]";
    const bool stands_alone = is_digit(c) || kBrackets.find(c) != View::npos;
    if (stands_alone || kAlone.find(c) != View::npos) return WordEvidence::Alone;
    if (!is_han(c)) return WordEvidence::Sign;
    const bool in_word = (at > 0 && make_word(text[at - 1], c)) ||
                         (at + 1 < text.size() && make_word(c, text[at + 1]));
    if (in_word) return WordEvidence::Word;
    return is_rare(c) ? WordEvidence::Rare : WordEvidence::NoWord;
}

}  // namespace gongwen
