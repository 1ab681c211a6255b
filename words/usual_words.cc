#include "words/usual_words.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/text.h"
#include "words/official_words.h"

namespace gongwen {
namespace {

using View = std::u32string_view;

/// Lines of a character and all those that follow it in words, in the order of their codes;
/// variants folded.
constexpr View kUsualPairs = U""
#include "words/usual_pairs.inc"
    ;

using Pair = std::uint64_t;

constexpr int kCharacter = 32;  ///< bits

Pair pair_of(char32_t first, char32_t second) {
    return static_cast<Pair>(fold_variant(first)) << kCharacter | fold_variant(second);
}

/// Two characters that stand side by side in one of our own words.
template <typename Take>
void for_each_official_pair(const Take& take) {
    for (std::size_t i = 1; i < kOfficialWords.size(); ++i) {
        if (kOfficialWords[i - 1] != U' ' && kOfficialWords[i] != U' ') {
            take(pair_of(kOfficialWords[i - 1], kOfficialWords[i]));
        }
    }
}

/// The same in any word; some come twice.
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
    for_each_official_pair(take);
}

/// Asked for every place of a page, and made for the first: the usual pairs are looked up in the
/// text that they are.
class Pairs {
  public:
    Pairs() {
        constexpr std::size_t kCharacters = 1 << 13;
        followers_.reserve(kCharacters);
        for (std::size_t begin = 0; begin < kUsualPairs.size();) {
            const std::size_t end = std::min(kUsualPairs.find(U'\n', begin), kUsualPairs.size());
            if (begin < end) {
                followers_[kUsualPairs[begin]] = kUsualPairs.substr(begin + 1, end - begin - 1);
            }
            begin = end + 1;
        }
        for_each_official_pair([&](Pair pair) { official_.push_back(pair); });
        std::sort(official_.begin(), official_.end());
    }

    bool contains(char32_t first, char32_t second) const {
        const auto line = followers_.find(fold_variant(first));
        if (line != followers_.end() &&
            std::binary_search(line->second.begin(), line->second.end(), fold_variant(second))) {
            return true;
        }
        return std::binary_search(official_.begin(), official_.end(), pair_of(first, second));
    }

  private:
    std::unordered_map<char32_t, View> followers_;  ///< in the order of their codes
    std::vector<Pair> official_;
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
    return pairs.contains(first, second);
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
