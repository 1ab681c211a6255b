// Words of written Chinese with how often they are used, for text that shows rare characters where
// they stand in life: 閱 in 查閱, 迭 in 更迭.

#pragma once

#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tools/training/alphabet.h"

namespace gongwen::training {

class Lexicon {
  public:
    /// Reads lines of WORD, tab, FREQUENCY (the form of Debian's rime-essay), and keeps the words
    /// that `alphabet` can write. Throws Error(PartMissing) when the file cannot be read.
    static Lexicon load(const std::filesystem::path& file, const Alphabet& alphabet);

    /// Some of the words by the root of their frequency; most by a character first, all usual
    /// ones being alike, so that characters of few words are seen as well.
    const std::u32string& word(std::mt19937_64& random) const;

  private:
    struct Weighed {
        std::vector<std::size_t> words;
        std::vector<double> sums;  ///< of the weights so far
    };
    void add(Weighed& to, std::size_t word, double weight);
    std::size_t draw(const Weighed& from, std::mt19937_64& random) const;

    std::vector<std::u32string> words_;
    Weighed all_;
    std::map<char32_t, Weighed> by_character_;
    std::vector<char32_t> characters_;  ///< the most used first
};

}  // namespace gongwen::training
