// Finds every known name that begins at a place in a text: a sorted list of words, searched one
// character at a time, so that it can be stored and loaded as it is.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::institutions {

class NameTrie {
  public:
    struct Match {
        std::size_t length = 0;
        std::size_t value = 0;
    };
    struct Word {
        std::uint32_t begin = 0;  ///< in letters()
        std::uint32_t length = 0;
        std::uint32_t value = 0;
    };

    NameTrie() = default;
    /// As letters() and words() gave them.
    NameTrie(std::u32string letters, std::vector<Word> words)
        : letters_(std::move(letters)), words_(std::move(words)) {}

    /// A word added twice keeps its first value. Words are found once seal() was called.
    void add(std::u32string_view word, std::size_t value);
    void seal();

    /// The words that `text` begins with, shortest first.
    std::vector<Match> prefixes_of(std::u32string_view text) const;
    std::optional<std::size_t> find(std::u32string_view word) const;

    const std::u32string& letters() const { return letters_; }
    const std::vector<Word>& words() const { return words_; }

  private:
    std::u32string_view text_of(const Word& word) const {
        return std::u32string_view(letters_).substr(word.begin, word.length);
    }

    std::u32string letters_;   ///< all words, one behind the other
    std::vector<Word> words_;  ///< sorted by their text
};

}  // namespace gongwen::institutions
