// What labels of forms usually mean: English names and kinds for `template draft`. The words stand
// in templates/draft/usual-labels.toml.

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extract/template/template.h"

namespace gongwen::extract {

struct UsualLabel {
    std::string name;
    FieldKind kind = FieldKind::Text;
    std::vector<std::u32string> labels;
    std::string pattern{};  ///< of every value, as templates have it; "" where there is none
};

/// A kind that a part of a label tells: 日期 of 借用日期.
struct TellingWords {
    FieldKind kind = FieldKind::Text;
    std::vector<std::u32string> words;
};

/// A cell in front of several labels, and what their names begin with.
struct UsualRowHead {
    std::string prefix;
    std::vector<std::u32string> labels;
};

struct UsualLabels {
    std::vector<UsualLabel> labels;
    std::vector<TellingWords> kinds;
    std::vector<UsualRowHead> row_heads;

    /// Throws Error(PartMissing) where the file is not there, Error(Usage) with file and line
    /// where it is wrong.
    static UsualLabels load(const std::filesystem::path& file);

    /// The name for a label, or for the longest one at its end, or "".
    std::string name_of(std::u32string_view label) const;
    std::string pattern_of(std::u32string_view label) const;
    /// What the words nearest to the label's end tell: 申請人電話 is a telephone number.
    /// Two parts of different kinds (住居所、電話) are text.
    FieldKind kind_of(std::u32string_view label) const;
    std::string prefix_of(std::u32string_view row_head) const;

  private:
    const UsualLabel* entry_of(std::u32string_view label) const;
    FieldKind kind_by_words(std::u32string_view label) const;
};

}  // namespace gongwen::extract
