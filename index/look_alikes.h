// Characters that recognition takes for one another.

#pragma once

#include <filesystem>
#include <map>
#include <string_view>

namespace gongwen::index {

class LookAlikes {
  public:
    /// None.
    LookAlikes() = default;
    /// Reads confusables.csv: rows "a,b", in any order; what is no pair of characters is left out.
    /// Throws Error(PartMissing) when it cannot be read.
    static LookAlikes load(const std::filesystem::path& csv);

    void add(char32_t a, char32_t b);
    /// Of a folded character, folded; without itself.
    std::u32string_view of(char32_t c) const;

  private:
    void add_one(char32_t from, char32_t to);

    std::map<char32_t, std::u32string> others_;
};

}  // namespace gongwen::index
