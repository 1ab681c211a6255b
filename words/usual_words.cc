#include "words/usual_words.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/text.h"
#include "words/official_words.h"

namespace gongwen {
namespace {

using View = std::u32string_view;

/// Lines of a character and all those that follow it in words; variants folded.
constexpr View kUsualPairs = U""
#include "words/usual_pairs.inc"
    ;

using Pair = std::uint64_t;

constexpr int kCharacter = 32;  ///< bits

Pair pair_of(char32_t first, char32_t second) {
    return static_cast<Pair>(fold_variant(first)) << kCharacter | fold_variant(second);
}

/// Two characters that stand side by side in a word; some come twice.
template <typename Take>
void for_each_pair(const Take& take) {
    char32_t first = 0;
    for (const char32_t c : kUsualPairs) {
        if (c == U'\n') {
            first = 0;
        } else if (first == 0) {
            first = c;
        } else {
            take(static_cast<Pair>(first) << kCharacter | c);  // folded by make_usual_pairs
        }
    }
    for (std::size_t i = 1; i < kOfficialWords.size(); ++i) {
        if (kOfficialWords[i - 1] != U' ' && kOfficialWords[i] != U' ') {
            take(pair_of(kOfficialWords[i - 1], kOfficialWords[i]));
        }
    }
}

/// By hash: it is asked for every place of a page.
class Pairs {
  public:
    Pairs() : slots_(std::size_t{1} << kBits) {
        for_each_pair([&](Pair pair) { slots_[slot_of(pair)] = pair; });
    }

    bool contains(Pair pair) const { return slots_[slot_of(pair)] == pair; }

  private:
    static constexpr unsigned kBits = 19;  ///< twice as many slots as there are pairs, and more

    /// Where the pair is, or the free slot where it belongs.
    std::size_t slot_of(Pair pair) const {
        constexpr Pair kMix = 0x9e3779b97f4a7c15;
        std::size_t at = (pair * kMix) >> (2 * kCharacter - kBits);
        while (slots_[at] != 0 && slots_[at] != pair) at = (at + 1) & (slots_.size() - 1);
        return at;
    }

    std::vector<Pair> slots_;  ///< 0 where none is
};

/// In how many pairs each character stands.
std::unordered_map<char32_t, int> counts_of_characters() {
    std::unordered_map<char32_t, int> counts;
    for_each_pair([&](Pair pair) {
        ++counts[static_cast<char32_t>(pair >> kCharacter)];
        ++counts[static_cast<char32_t>(pair)];
    });
    return counts;
}

bool is_rare(char32_t c) {
    constexpr int kFewWords = 30;
    static const std::unordered_map<char32_t, int> counts = counts_of_characters();
    const auto found = counts.find(fold_variant(c));
    return found == counts.end() || found->second < kFewWords;
}

}  // namespace

bool is_usual_pair(char32_t first, char32_t second) {
    static const Pairs pairs;
    return pairs.contains(pair_of(first, second));
}

WordEvidence word_evidence(View text, std::size_t at) {
    const char32_t c = text[at];
    constexpr View kBrackets = U"()（）「」『』《》〈〉[]";
    const bool stands_alone = is_digit(c) || kBrackets.find(c) != View::npos;
    if (stands_alone || kAlone.find(c) != View::npos) return WordEvidence::Alone;
    if (!is_han(c)) return WordEvidence::Sign;
    const bool in_word = (at > 0 && is_usual_pair(text[at - 1], c)) ||
                         (at + 1 < text.size() && is_usual_pair(c, text[at + 1]));
    if (in_word) return WordEvidence::Word;
    return is_rare(c) ? WordEvidence::Rare : WordEvidence::NoWord;
}

}  // namespace gongwen
