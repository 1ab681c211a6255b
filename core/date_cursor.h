// Steps through the text of a date from left to right. For roc_date.cc and date_range.cc only.

#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

namespace gongwen {

/// Spaces and width do not matter to words; what cannot be taken leaves the position where it was.
class DateCursor {
  public:
    DateCursor(std::u32string_view text, std::size_t position) : text_(text), position_(position) {}

    std::size_t position() const { return position_; }
    bool at_end() const { return position_ >= text_.size(); }
    char32_t peek() const { return at_end() ? U'\0' : text_[position_]; }

    void step() { ++position_; }
    void skip_spaces();
    bool take(std::u32string_view word);
    bool take_any(std::initializer_list<std::u32string_view> words);
    /// The same where at most one character is another one (中革民國).
    bool take_like(std::u32string_view word);
    /// A run of numerals, 元 and 正 included where `first_allowed`; empty when there is none.
    std::u32string_view take_numerals(bool first_allowed);
    std::optional<long> take_number(bool first_allowed);
    /// Digits that follow one another straight on; empty when there is none.
    std::u32string_view take_digits();

  private:
    std::u32string_view text_;
    std::size_t position_;
};

/// What stands in front of a year's number: 中華民國, 民國前, 西元 …
struct YearEra {
    bool before_republic = false;
    bool says_gregorian = false;
};
YearEra take_era(DateCursor& cursor);

/// The Gregorian year of a printed one; nothing for years no letter can have.
std::optional<int> year_of(long printed, YearEra era);

/// The point, stroke or hyphen of 104.9.23, 104/9/23, 2015-09-23.
bool is_date_separator(char32_t c);

}  // namespace gongwen
