#include "tools/training/lexicon.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>

#include "core/error.h"
#include "core/text.h"
#include "tools/drawing/random.h"

namespace gongwen::training {
namespace {

constexpr std::size_t kLongestWord = 8;
/// Of the characters, those of everyday and official writing; Big5's usual part has 5,401.
constexpr std::size_t kUsualCharacters = 5500;

bool can_write(const Alphabet& alphabet, std::u32string_view word) {
    return std::all_of(word.begin(), word.end(),
                       [&](char32_t c) { return is_han(c) && alphabet.holds(c); });
}

}  // namespace

Lexicon Lexicon::load(const std::filesystem::path& file, const Alphabet& alphabet) {
    std::ifstream in(file);
    if (!in) throw Error(ErrorKind::PartMissing, file.string(), "expected a list of words");
    Lexicon lexicon;
    std::string line;
    while (std::getline(in, line)) {
        const std::size_t tab = line.find('\t');
        if (tab == line.npos) continue;
        std::u32string word = to_utf32(line.substr(0, tab));
        const double frequency = std::atof(line.c_str() + tab + 1);
        if (word.empty() || word.size() > kLongestWord || frequency < 1) continue;
        if (!can_write(alphabet, word)) continue;
        const std::size_t index = lexicon.words_.size();
        const double weight = std::sqrt(frequency);
        lexicon.add(lexicon.all_, index, weight);
        for (const char32_t c : word) lexicon.add(lexicon.by_character_[c], index, weight);
        lexicon.words_.push_back(std::move(word));
    }
    if (lexicon.words_.empty()) {
        throw Error(ErrorKind::PartMissing, file.string(), "holds no word with a frequency");
    }
    for (const auto& [character, words] : lexicon.by_character_) {
        lexicon.characters_.push_back(character);
    }
    std::stable_sort(
        lexicon.characters_.begin(), lexicon.characters_.end(), [&](char32_t a, char32_t b) {
            return lexicon.by_character_[a].sums.back() > lexicon.by_character_[b].sums.back();
        });
    return lexicon;
}

void Lexicon::add(Weighed& to, std::size_t word, double weight) {
    to.words.push_back(word);
    to.sums.push_back((to.sums.empty() ? 0 : to.sums.back()) + weight);
}

std::size_t Lexicon::draw(const Weighed& from, std::mt19937_64& random) const {
    const double at = tools::unit(random) * from.sums.back();
    const auto found = std::upper_bound(from.sums.begin(), from.sums.end(), at);
    const auto index = std::min<std::ptrdiff_t>(found - from.sums.begin(),
                                                static_cast<std::ptrdiff_t>(from.words.size()) - 1);
    return from.words[static_cast<std::size_t>(index)];
}

const std::u32string& Lexicon::word(std::mt19937_64& random) const {
    if (tools::chance(random, 0.3)) return words_[draw(all_, random)];
    const std::size_t usual = std::min(kUsualCharacters, characters_.size());
    const std::size_t among = tools::chance(random, 0.9) ? usual : characters_.size();
    const char32_t character = characters_[tools::index_below(random, among)];
    return words_[draw(by_character_.at(character), random)];
}

}  // namespace gongwen::training
