#include "scan/cleaning/pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

#include "core/box.h"
#include "scan/cleaning/background.h"
#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr double kMillimetresAnInch = 25.4;
constexpr double kShowsPaper = 0.75;  ///< of the paper's brightness
constexpr double kBlack = 0.15;       ///< the same, at the most

// In squares of a millimetre.
constexpr int kSmallGaps = 3;
constexpr int kThinnest = 9;
constexpr int kLeastSide = 15;

// Shares of a picture.
constexpr double kWithoutPaper = 0.7;
constexpr double kMidTones = 0.4;
constexpr double kMostOfPage = 0.5;

// Neighbouring squares of so many millimetres differ by so much in this share of a picture. Between
// strokes of print such a square shows its ground.
constexpr int kGround = 3;
constexpr int kStep = 12;
constexpr double kStepsShare = 0.25;

/// The brightest value in every square of `side` pixels.
PixPtr brightest(Pix* gray, int side) {
    return owned(pixScaleGrayMinMax(gray, side, side, L_CHOOSE_MAX));
}

int value(Pix* image, int x, int y) { return GET_DATA_BYTE(row(image, y), x); }

template <typename Holds>
double share_of_squares(Pix* squares, const PixelBox& box, const Holds& holds) {
    int count = 0;
    for (int y = box.y; y < box.bottom(); ++y) {
        for (int x = box.x; x < box.right(); ++x) count += holds(value(squares, x, y)) ? 1 : 0;
    }
    return static_cast<double>(count) / (box.width * box.height);
}

/// `box` in squares of a millimetre, `ground` in larger ones.
bool changes_from_place_to_place(Pix* ground, const PixelBox& box) {
    int pairs = 0;
    int steps = 0;
    const int right = std::min(pixGetWidth(ground), box.right() / kGround);
    const int bottom = std::min(pixGetHeight(ground), box.bottom() / kGround);
    for (int y = box.y / kGround + 1; y < bottom; ++y) {
        for (int x = box.x / kGround + 1; x < right; ++x) {
            const int here = value(ground, x, y);
            for (const int other : {value(ground, x - 1, y), value(ground, x, y - 1)}) {
                ++pairs;
                steps += std::abs(here - other) > kStep ? 1 : 0;
            }
        }
    }
    return pairs > 0 && steps > kStepsShare * pairs;
}

/// Areas without paper, in squares.
std::vector<PixelBox> dark_areas(Pix* squares, int least_bright) {
    PixPtr dark = owned(pixThresholdToBinary(squares, least_bright));
    dark = owned(pixCloseSafeBrick(nullptr, dark.get(), kSmallGaps, kSmallGaps));
    dark = owned(pixOpenBrick(nullptr, dark.get(), kThinnest, kThinnest));
    const BoxaPtr boxes(pixConnCompBB(dark.get(), 8));
    std::vector<PixelBox> out;
    for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
        PixelBox box;
        boxaGetBoxGeometry(boxes.get(), i, &box.x, &box.y, &box.width, &box.height);
        if (std::min(box.width, box.height) >= kLeastSide) out.push_back(box);
    }
    return out;
}

}  // namespace

void clear_pictures(Pix* gray, int dpi) {
    const int side = static_cast<int>(std::lround(dpi / kMillimetresAnInch));
    if (side < 2 || std::min(pixGetWidth(gray), pixGetHeight(gray)) < kLeastSide * side) return;
    const PixPtr squares = brightest(gray, side);
    const int paper = paper_level(gray);
    const int least_bright = static_cast<int>(kShowsPaper * paper);
    const std::vector<PixelBox> areas = dark_areas(squares.get(), least_bright);
    if (areas.empty()) return;
    const PixPtr ground = brightest(squares.get(), kGround);
    const double page =
        static_cast<double>(pixGetWidth(squares.get())) * pixGetHeight(squares.get());
    for (const PixelBox& area : areas) {
        const auto without_paper = [&](int tone) { return tone < least_bright; };
        const auto mid_tone = [&](int tone) {
            return without_paper(tone) && tone > kBlack * paper;
        };
        if (area.width * area.height > kMostOfPage * page) continue;
        if (share_of_squares(squares.get(), area, without_paper) < kWithoutPaper) continue;
        if (share_of_squares(squares.get(), area, mid_tone) < kMidTones) continue;
        if (!changes_from_place_to_place(ground.get(), area)) continue;
        // With its rim, of which the outermost squares show paper.
        pixRasterop(gray, (area.x - 1) * side, (area.y - 1) * side, (area.width + 2) * side,
                    (area.height + 2) * side, PIX_SET, nullptr, 0, 0);
    }
}

}  // namespace gongwen::scan
