// The characters a model can say. Printed text is labelled with them: the model has no full-width
// ：，（）, so these are taught as the half-width ones, and ocr/punctuation tells them apart by
// their place on the page.

#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::training {

class Alphabet {
  public:
    /// Reads a *.lstm-unicharset. Throws Error(PartMissing) when it cannot be read.
    static Alphabet load(const std::filesystem::path& unicharset);

    /// What the model is to answer for `printed`; nothing where a character is not its own.
    /// Spaces stay between Latin words and vanish elsewhere, where they only say how wide text is
    /// set.
    std::optional<std::u32string> label_of(std::u32string_view printed) const;

    /// Makes these characters `times` as likely as others in text at random: what the model has yet
    /// to learn.
    void stress(std::u32string_view characters, int times);

    bool holds(char32_t character) const { return all_.count(character) != 0; }

    /// Chinese characters, for text at random.
    const std::vector<char32_t>& han() const { return han_; }
    /// Signs, digits and letters.
    const std::vector<char32_t>& others() const { return others_; }

  private:
    std::set<char32_t> all_;
    std::vector<char32_t> han_;
    std::vector<char32_t> others_;
};

}  // namespace gongwen::training
