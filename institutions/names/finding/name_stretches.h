// The stretches of a text that are one whole name each: items of a list, printed lines, quotations.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/passage.h"

namespace gongwen::institutions {

/// No name is longer, in characters.
constexpr std::size_t kLongestItem = 45;

/// Code points [begin, end) of a passage.
struct TextRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The names of a list: split at 、，; and without （含附件） behind them. Some may be longer than
/// a name.
std::vector<TextRange> items_of(std::u32string_view text);

/// The printed lines that the range runs over.
std::vector<TextRange> lines_of(const Passage& passage, const TextRange& range);

/// What stands between quotation marks, innermost, where it is as short as a name.
std::vector<TextRange> quotes_in(std::u32string_view text);

}  // namespace gongwen::institutions
