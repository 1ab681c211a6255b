#include "ocr/line/lost_points.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/text.h"
#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr double kSure = 0.9;  ///< confidence of a point told by its ink

bool is_dot(const LineInk& ink, const PixelBox& shape) {
    constexpr double kLeast = 0.05;  // em
    constexpr double kMost = 0.2;
    constexpr double kSolid = 0.6;
    const auto [shorter, longer] = std::minmax(shape.w, shape.h);
    return shorter >= kLeast * ink.em() && longer <= kMost * ink.em() && 2 * shorter >= longer &&
           ink.ink(shape) >= kSolid * shape.w * shape.h;
}

/// The dot between the ink of two digits, which is one shape each; nothing where there is more.
std::optional<PixelBox> dot_between(const LineInk& ink, const ReadSymbol& left,
                                    const ReadSymbol& right) {
    constexpr double kHigh = 0.4;      // em; digits
    constexpr double kLeastGap = 0.2;  // em, from digit to digit
    constexpr double kOnLine = 0.08;   // em
    std::vector<PixelBox> shapes = ink.shapes(left.begin, right.end);
    if (shapes.size() != 3) return std::nullopt;
    std::sort(shapes.begin(), shapes.end(),
              [](const PixelBox& a, const PixelBox& b) { return a.x < b.x; });
    const PixelBox& first = shapes[0];
    const PixelBox& dot = shapes[1];
    const PixelBox& last = shapes[2];
    if (std::min(first.h, last.h) < kHigh * ink.em() || !is_dot(ink, dot)) return std::nullopt;
    const int before = dot.x - right_of(first);
    const int behind = last.x - right_of(dot);
    const bool is_apart = before > 0 && behind > 0 &&
                          last.x - right_of(first) >= kLeastGap * ink.em() &&
                          3 * std::min(before, behind) >= std::max(before, behind);
    const double foot = (bottom_of(first) + bottom_of(last)) / 2.0;
    const bool is_on_line = std::abs(bottom_of(dot) - foot) <= std::max(1.0, kOnLine * ink.em());
    return is_apart && is_on_line ? std::optional(dot) : std::nullopt;
}

}  // namespace

void restore_lost_points(std::vector<ReadSymbol>& symbols, const LineInk& ink) {
    for (std::size_t i = 0; i + 1 < symbols.size(); ++i) {
        if (!is_digit(symbols[i].text) || !is_digit(symbols[i + 1].text)) continue;
        const auto dot = dot_between(ink, symbols[i], symbols[i + 1]);
        if (!dot) continue;
        symbols[i].end = std::min(symbols[i].end, dot->x);
        symbols[i + 1].begin = std::max(symbols[i + 1].begin, right_of(*dot));
        ReadSymbol point;
        point.text = U'.';
        point.confidence = std::min({kSure, symbols[i].confidence, symbols[i + 1].confidence});
        point.begin = dot->x;
        point.end = right_of(*dot);
        symbols.insert(symbols.begin() + static_cast<std::ptrdiff_t>(i) + 1, point);
        ++i;
    }
}

}  // namespace gongwen::ocr
