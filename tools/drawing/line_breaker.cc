#include "tools/drawing/line_breaker.h"

#include "core/skip_spaces.h"
#include "core/text.h"

namespace gongwen::tools {
namespace {

constexpr std::u32string_view kNeverFirst = U"。，、；：？！」』）〉》】﹂…,.;:?!)]}%％";
constexpr std::u32string_view kNeverLast = U"「『（〈《【﹁([{";
/// A longer run of Latin letters is cut rather than leaving half a line empty.
constexpr std::size_t kLongestWord = 28;

bool one_of(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

bool word_character(char32_t c) {
    return (c < 0x80 && (is_digit(c) || is_latin(c))) || one_of(U"@._-/+", c);
}

bool may_break_before(std::u32string_view text, std::size_t at, bool cut_words) {
    if (one_of(kNeverFirst, text[at]) || one_of(kNeverLast, text[at - 1])) return false;
    return cut_words || !word_character(text[at]) || !word_character(text[at - 1]);
}

/// The last place in (begin, fits] at which a line may end.
std::size_t last_break(std::u32string_view text, std::size_t begin, std::size_t fits,
                       bool cut_words) {
    std::size_t at = fits;
    while (at > begin + 1 && !may_break_before(text, at, cut_words)) --at;
    const bool found = at > begin + 1 && fits - at <= kLongestWord;
    return found ? at : fits;
}

/// How many characters from `begin` fit; at least one.
std::size_t end_of_fit(const std::vector<double>& x, std::size_t begin, std::size_t end,
                       double width) {
    constexpr double kTolerance = 0.01;
    std::size_t at = begin + 1;
    while (at < end && x[at + 1] - x[begin] <= width + kTolerance) ++at;
    return at;
}

}  // namespace

std::vector<LineSpan> break_lines(std::u32string_view text, const std::vector<double>& x,
                                  const BreakRules& rules) {
    std::vector<LineSpan> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t feed = text.find(U'\n', begin);
        const std::size_t stop = feed == text.npos ? text.size() : feed;
        const double width = lines.empty() ? rules.first_width : rules.rest_width;
        std::size_t end = begin < stop ? end_of_fit(x, begin, stop, width) : begin;
        if (end < stop) end = last_break(text, begin, end, rules.cut_words);
        lines.push_back({begin, end});
        begin =
            end == stop && feed != text.npos ? stop + 1 : skip_spaces(text.substr(0, stop), end);
    }
    return lines;
}

}  // namespace gongwen::tools
