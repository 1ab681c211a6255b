// Which characters of a text stand in a word. A misread character hardly ever makes one with its
// neighbours, so that what stands in a word is right far more often than the engine's value tells,
// and what stands in none less often.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::ocr {

/// Words of two to four Chinese characters.
class WordList {
  public:
    WordList() = default;

    /// Adds the words of a file of lines "WORD" or "WORD<tab>FREQUENCY" (the form of Debian's
    /// rime-essay), those excepted whose frequency is below `least`. Lines that begin with # and
    /// words of other lengths or scripts are passed over. A file that is not there adds nothing.
    void add(const std::filesystem::path& file, double least = 0);

    bool empty() const { return words_.empty(); }
    bool holds(std::u32string_view word) const;
    /// For every character of the text whether a word covers it.
    std::vector<bool> covered(std::u32string_view text) const;
    /// Changes whenever a word is added.
    std::string version() const;

  private:
    std::vector<std::uint64_t> words_;  ///< sorted; sixteen bits for each character
};

}  // namespace gongwen::ocr
