#include "ocr/layout/rules/streaks.h"

#include <algorithm>
#include <cmath>

#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

/// Ink on the page within a box that may reach over the page's edge.
int ink_around(Pix* binary, int left, int top, int right, int bottom) {
    left = std::max(0, left);
    top = std::max(0, top);
    right = std::min(pixGetWidth(binary), right);
    bottom = std::min(pixGetHeight(binary), bottom);
    return left < right && top < bottom ? ink_in(binary, {left, top, right - left, bottom - top})
                                        : 0;
}

bool crosses_none(const Rule& vertical, const std::vector<Rule>& horizontal, double reach) {
    return std::none_of(horizontal.begin(), horizontal.end(), [&](const Rule& rule) {
        const double y = (rule.y0 + rule.y1) / 2;
        const double x = vertical.x_at(y);
        return y >= vertical.y0 - reach && y <= vertical.y1 + reach && x >= rule.x0 - reach &&
               x <= rule.x1 + reach;
    });
}

/// A thin line over most of the page, and characters close beside it on both sides: nobody prints
/// a rule there.
bool runs_through_text(const Rule& rule, Pix* text, int dpi) {
    constexpr double kOfPage = 0.6;
    constexpr double kHairMm = 0.4;
    constexpr double kCloseMm = 1;
    constexpr double kTextShare = 0.02;  // of the line's length, on each side
    if (rule.length() < kOfPage * pixGetHeight(text)) return false;
    if (rule.thickness > mm_to_pixels(kHairMm, dpi)) return false;
    const int close = mm_to_pixels(kCloseMm, dpi);
    const int half = static_cast<int>(std::ceil(rule.thickness / 2)) + 1;
    const int step = mm_to_pixels(1, dpi);
    int beside_left = 0;
    int beside_right = 0;
    int steps = 0;
    for (double y = rule.y0; y + step < rule.y1; y += step, ++steps) {
        const int x = static_cast<int>(rule.x_at(y));
        const int top = static_cast<int>(y);
        beside_left += ink_around(text, x - half - close, top, x - half, top + step) > 0 ? 1 : 0;
        beside_right += ink_around(text, x + half, top, x + half + close, top + step) > 0 ? 1 : 0;
    }
    return std::min(beside_left, beside_right) > kTextShare * steps;
}

}  // namespace

bool is_streak(const Rule& vertical, const std::vector<Rule>& horizontal, double reach, Pix* text,
               int dpi) {
    return crosses_none(vertical, horizontal, reach) && runs_through_text(vertical, text, dpi);
}

}  // namespace gongwen::ocr
