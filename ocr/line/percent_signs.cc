#include "ocr/line/percent_signs.h"

#include <algorithm>
#include <cstddef>

#include "core/text.h"
#include "ocr/geometry.h"
#include "ocr/line/signs.h"

namespace gongwen::ocr {
namespace {

constexpr double kAsWide = 2.0;   ///< the number's figures
constexpr double kAsHigh = 0.84;  ///< em

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
        const bool figures =
            is_digit(symbols[i - 1].text) && is_digit(sign.text) && is_digit(next.text);
        if (!figures || !is_percent_sign(ink, sign.begin, next.end)) continue;
        sign = {U'%', kConfidence, sign.begin, next.end};
        symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

/// The widest figure of the number that ends in front of `end`; a 1 is narrower than others.
int figure_width(const std::vector<ReadSymbol>& symbols, std::size_t end, const LineInk& ink) {
    int widest = 0;
    for (std::size_t i = end; i-- > 0;) {
        const ReadSymbol& figure = symbols[i];
        if (is_one_of(figure.text, U".,")) continue;
        if (!is_digit(figure.text)) break;
        if (figure.text == U'1') continue;
        widest = std::max(widest, ink.tight(figure.begin, figure.end).w);
    }
    return widest;
}

}  // namespace

void tell_percent_signs(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    join_rings(symbols, ink);
    for (std::size_t i = 1; i < symbols.size(); ++i) {
        ReadSymbol& sign = symbols[i];
        if (sign.text != U'%' || !is_digit(symbols[i - 1].text)) continue;
        const PixelBox box = ink.tight(sign.begin, sign.end);
        const int figure = figure_width(symbols, i, ink);
        const bool wide = figure > 0 && box.w >= kAsWide * figure;
        if (wide || box.h >= kAsHigh * ink.em()) sign.text = U'％';
    }
}

}  // namespace gongwen::ocr
