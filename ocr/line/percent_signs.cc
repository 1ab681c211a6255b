#include "ocr/line/percent_signs.h"

#include <algorithm>
#include <cstddef>

#include "core/text.h"
#include "ocr/geometry.h"
#include "ocr/line/signs.h"

namespace gongwen::ocr {
namespace {

// Of the line's largest figure. Of 22 typefaces the narrow sign is at most 1.83 as wide and 1.25 as
// high.
constexpr double kAsWide = 2.05;
constexpr double kAsHigh = 1.38;

/// Two small rings and a stroke between them: of 22 typefaces the rings are 0.39 to 0.62 of the
/// stroke's height, the upper one at its left.
bool is_percent_sign(const LineInk& ink, int begin, int end) {
    constexpr double kRing = 0.68;   // of the whole, at most
    constexpr double kStroke = 0.8;  // at least
    constexpr double kAtEdge = 0.25;
    std::vector<PixelBox> parts = ink.shapes(begin, end);
    constexpr std::size_t kParts = 3;
    if (parts.size() != kParts) return false;
    const PixelBox whole = united(united(parts[0], parts[1]), parts[2]);
    std::ranges::sort(parts, {}, &PixelBox::h);
    const PixelBox& stroke = parts[2];
    const auto [upper, lower] =
        std::minmax(parts[0], parts[1], [](const auto& a, const auto& b) { return a.y < b.y; });
    const double high = whole.h;
    return stroke.h >= kStroke * high && lower.h <= kRing * high && upper.h <= kRing * high &&
           upper.y - whole.y <= kAtEdge * high &&
           bottom_of(whole) - bottom_of(lower) <= kAtEdge * high &&
           center_x(upper) < center_x(stroke) && center_x(stroke) < center_x(lower) &&
           ink.has_hole(upper) && ink.has_hole(lower);
}

/// 8596: the rings of a wide ％ are read as figures.
void join_rings(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    constexpr double kConfidence = 0.95;
    for (std::size_t i = 1; i + 1 < symbols.size(); ++i) {
        const ReadSymbol& next = symbols[i + 1];
        ReadSymbol& sign = symbols[i];
        const bool figures = is_digit(symbols[i - 1].text) && is_digit(sign.text) &&
                             (is_digit(next.text) || next.text == U'%');
        if (!figures || !is_percent_sign(ink, sign.begin, next.end)) continue;
        sign = {U'%', kConfidence, sign.begin, next.end};
        symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

/// As wide and as high as the largest figures of the line: not all are as wide as an 8, and a 1 is
/// not much of one.
PixelBox largest_figure(const std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    PixelBox largest;
    for (const ReadSymbol& figure : symbols) {
        if (!is_digit(figure.text) || figure.text == U'1') continue;
        const PixelBox box = ink.tight(figure.begin, figure.end);
        largest.w = std::max(largest.w, box.w);
        largest.h = std::max(largest.h, box.h);
    }
    return largest;
}

}  // namespace

void tell_percent_signs(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    join_rings(symbols, ink);
    const PixelBox figure = largest_figure(symbols, ink);
    if (figure.w == 0) return;
    for (std::size_t i = 1; i < symbols.size(); ++i) {
        ReadSymbol& sign = symbols[i];
        if (sign.text != U'%' || !is_digit(symbols[i - 1].text)) continue;
        const PixelBox box = ink.tight(sign.begin, sign.end);
        if (box.w >= kAsWide * figure.w || box.h >= kAsHigh * figure.h) sign.text = U'％';
    }
}

}  // namespace gongwen::ocr
