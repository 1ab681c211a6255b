// Which characters a model takes for which, counted on drawn lines whose text is known.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongwen::training {

/// One printed character that was read as another one.
struct Misreading {
    char32_t printed = 0;
    char32_t read_as = 0;
    std::size_t times = 0;
    std::size_t of = 0;  ///< how often the printed character stood in the lines
};

class Misreadings {
  public:
    /// `printed` and `read` without spaces. Only a character that stands alone between right ones,
    /// or at a line's end, counts as taken for another.
    void add(std::u32string_view printed, std::u32string_view read);

    /// The most frequent first, and of equals in the order of their characters.
    std::vector<Misreading> all() const;

  private:
    std::map<char32_t, std::size_t> printed_;
    std::map<std::pair<char32_t, char32_t>, std::size_t> taken_;
};

/// Which character of `read` stands for which of `printed`, by the fewest changes: pairs of places,
/// in their order, of those that are the same or were taken for one another.
std::vector<std::pair<std::size_t, std::size_t>> aligned(std::u32string_view printed,
                                                         std::u32string_view read);

}  // namespace gongwen::training
