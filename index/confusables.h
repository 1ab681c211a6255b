// Characters that recognition takes for one another, as institutions/data/confusables.csv lists
// them: what a tolerant search tries. Which digit a letter stands for: core/look_alikes.h.

#pragma once

#include <filesystem>
#include <map>
#include <string_view>

namespace gongwen::index {

class Confusables {
  public:
    /// None.
    Confusables() = default;
    /// Reads confusables.csv: rows "a,b", in any order; what is no pair of characters is left out.
    /// Throws Error(PartMissing) when it cannot be read.
    static Confusables load(const std::filesystem::path& csv);

    void add(char32_t a, char32_t b);
    /// Of a folded character, folded; without itself; empty where nothing is taken for it.
    std::u32string_view of(char32_t c) const;

  private:
    void add_one(char32_t from, char32_t to);

    std::map<char32_t, std::u32string> others_;
};

}  // namespace gongwen::index
