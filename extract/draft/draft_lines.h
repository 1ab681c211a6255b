// Labels and choices within the lines of an empty form.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gongwen::extract {

inline constexpr std::size_t kLongestLabel = 14;  ///< characters
/// In front of a date it is a label without a colon.
inline constexpr std::u32string_view kRepublic = U"中華民國";

/// Words with a colon, or 中華民國 in front of a date, and what is left free behind them.
struct LineLabel {
    std::u32string label;
    bool dated = false;       ///< ____年____月____日
    bool open = false;        ///< nothing, or a rule to write on
    std::u32string behind{};  ///< printed behind the room to write in: a remark in brackets
                              ///< （簽章）, or the next words
    bool is_money = false;    ///< NT$ stands in front of the room
};

/// From left to right; spaces may stand anywhere in the text.
std::vector<LineLabel> labels_in(std::u32string_view text);

/// 自 and 至 in front of the two dates of a period (自　年　月　日至　年　月　日止); empty for
/// anything else.
std::vector<LineLabel> period_in(std::u32string_view text);

/// The label without its colon.
std::u32string without_colon(std::u32string label);

/// The words of a line that wide gaps, or rules to write on, keep apart.
std::vector<std::u32string> words_apart(std::u32string_view text);

/// The words to draw a ring around: two or more short ones, with wide spaces or strokes (是／否)
/// between them, up to the first label. Empty where the text is anything else: amounts, the spaced
/// characters of one word (車　種).
std::vector<std::u32string> choices_in(std::u32string_view text);

/// 1, 2. or 三: the number of a row.
bool is_counter(std::u32string_view text);

}  // namespace gongwen::extract
