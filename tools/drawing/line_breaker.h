// Breaks running Chinese text into lines as letter-writing programs do: anywhere between two
// characters, except that closing signs do not begin a line and opening ones do not end it.

#pragma once

#include <string_view>
#include <vector>

namespace gongwen::tools {

struct BreakRules {
    double first_width = 0;  ///< of the first line, points
    double rest_width = 0;   ///< of the others
    /// Numbers and Latin words are cut where the line ends, as many programs do with document
    /// numbers; otherwise they move to the next line whole.
    bool cut_words = false;
};

/// [begin, end) in characters.
struct LineSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// `x` is where each character begins, as measure() gives it. A space at a break belongs to no
/// line; a line feed ends its line.
std::vector<LineSpan> break_lines(std::u32string_view text, const std::vector<double>& x,
                                  const BreakRules& rules);

}  // namespace gongwen::tools
