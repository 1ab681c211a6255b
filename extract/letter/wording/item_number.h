// The numbers of items: 一、 （一） 1、 （1） 甲、 （甲） 壹、 1. 第一條.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::extract {

struct ItemNumber {
    enum class Style {
        Chapter,
        Chinese,
        ChineseInBrackets,
        Digits,
        DigitsInBrackets,
        Stem,
        StemInBrackets,
        Article
    };
    Style style = Style::Chinese;
    int value = 0;
    std::size_t begin = 0;  ///< behind a list dash, which is noise
    std::size_t end = 0;    ///< behind the number and its sign
    std::u32string
        repaired{};  ///< how the number must read, where a sign was misread (－、 for 一、)
};

/// The number at the front of `text`, if there is one.
std::optional<ItemNumber> item_number(std::u32string_view text);

/// Follows a list's numbers: which line may begin an item. A line of running text can happen to
/// begin like one.
class ItemSequence {
  public:
    /// The number goes on at its level or opens a new one with 1.
    bool expects(const ItemNumber& number) const;
    void accept(const ItemNumber& number);

  private:
    std::vector<std::pair<ItemNumber::Style, int>> open_;  ///< outermost first
};

}  // namespace gongwen::extract
