// The words of a row and the room behind them, as draft_rows.h writes it.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongwen::extract {

inline constexpr std::size_t kLeastRoom = 3;  ///< characters of a word
inline constexpr std::size_t kLeastInBrackets = 2;
inline constexpr std::u32string_view kOpening = U"（(「『";
inline constexpr std::u32string_view kClosing = U"）)」』";

struct RowPart {
    std::u32string words;
    std::size_t room = 0;  ///< characters that fill the room behind the words
};

/// From left to right; the words of a check box begin with it.
std::vector<RowPart> parts_of(std::u32string_view row);

/// With a sign and so many Chinese characters that they are no labels.
bool is_sentence(const std::vector<RowPart>& parts);

}  // namespace gongwen::extract
