// Finds every known name that begins at a place in a text.

#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gongwen::institutions {

class NameTrie {
  public:
    struct Match {
        std::size_t length = 0;
        std::size_t value = 0;
    };

    /// A word added twice keeps its first value.
    void add(std::u32string_view word, std::size_t value);

    /// The words that `text` begins with, shortest first.
    std::vector<Match> prefixes_of(std::u32string_view text) const;

  private:
    static constexpr std::size_t kNoValue = static_cast<std::size_t>(-1);

    std::unordered_map<std::uint64_t, std::uint32_t> children_;  ///< (node, character) to node
    std::vector<std::size_t> values_{kNoValue};                  ///< by node; the root is 0
};

}  // namespace gongwen::institutions
