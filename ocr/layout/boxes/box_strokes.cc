#include "ocr/layout/boxes/box_strokes.h"

#include <algorithm>
#include <cmath>

#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

/// What lies between two of the strokes, one above the other, with common ends.
std::vector<PixelBox> between_strokes(const std::vector<PixelBox>& strokes, int dpi) {
    const int tolerance = mm_to_pixels(0.7, dpi);
    std::vector<PixelBox> between;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        for (std::size_t j = i + 1; j < strokes.size(); ++j) {
            if (strokes[j].x - strokes[i].x > tolerance) break;
            if (std::abs(right_of(strokes[j]) - right_of(strokes[i])) > tolerance) continue;
            // A tick that runs through a corner makes one of the two longer, never shorter.
            const PixelBox both = united(strokes[i], strokes[j]);
            const int left = std::max(strokes[i].x, strokes[j].x);
            const int right = std::min(right_of(strokes[i]), right_of(strokes[j]));
            between.push_back({left, both.y, right - left, both.h});
        }
    }
    return between;
}

}  // namespace

std::vector<PixelBox> level_strokes(Pix* image, int dpi) {
    const int most = mm_to_pixels(kMostBoxMm, dpi);
    const PixPtr opened(
        pixOpenCompBrickDwa(nullptr, image, mm_to_pixels(kLeastBoxMm, dpi) * 3 / 4, 1));
    const BoxaPtr boxes(pixConnCompBB(opened.get(), 8));
    std::vector<PixelBox> strokes;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        const PixelBox stroke = box_at(boxes.get(), i);
        if (stroke.w <= most + 4 && stroke.h <= stroke.w / 4 + 1) strokes.push_back(stroke);
    }
    std::sort(strokes.begin(), strokes.end(),
              [](const PixelBox& a, const PixelBox& b) { return a.x < b.x; });
    return strokes;
}

std::vector<PixelBox> framed_squares(const std::vector<PixelBox>& strokes, int dpi) {
    const int least = mm_to_pixels(kLeastBoxMm, dpi);
    const int most = mm_to_pixels(kMostBoxMm, dpi);
    std::vector<PixelBox> squares;
    for (const PixelBox& square : between_strokes(strokes, dpi)) {
        if (square.h >= least && square.h <= most) squares.push_back(square);
    }
    return squares;
}

std::vector<PixelBox> rounded_squares(const std::vector<PixelBox>& strokes, int dpi) {
    constexpr double kLeastStraight = 0.5;  // of the side; a ring's head is shorter
    std::vector<PixelBox> squares;
    for (const PixelBox& straight : between_strokes(strokes, dpi)) {
        const int side = straight.h;
        if (straight.w >= side || straight.w < kLeastStraight * side) continue;
        if (side < mm_to_pixels(kLeastBoxMm, dpi) || side > mm_to_pixels(kMostBoxMm, dpi)) continue;
        squares.push_back({straight.x - (side - straight.w) / 2, straight.y, side, side});
    }
    return squares;
}

PixPtr without_gaps(Pix* binary, int dpi) {
    constexpr double kGapMm = 0.6;
    const int gap = mm_to_pixels(kGapMm, dpi);
    PixPtr level(pixCloseBrickDwa(nullptr, binary, gap, 1));
    const PixPtr upright(pixCloseBrickDwa(nullptr, binary, 1, gap));
    pixOr(level.get(), level.get(), upright.get());
    return level;
}

}  // namespace gongwen::ocr
