#include "scan/cleaning/ink.h"

#include <algorithm>
#include <utility>

#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr int kDarkerThanHalf = 150;
constexpr int kSurelyInk = 90;  // wide solid ink, which Sauvola would hollow out
constexpr double kWindowIn = 0.08;
constexpr float kSauvolaFactor = 0.34F;
constexpr int kSampling = 3;
constexpr int kSpeckDpi = 100;  // a speck is smaller than a pixel would be at this resolution

/// Sauvola's thresholds (Pattern Recognition 33, 2000) of every kSampling-th pixel of every
/// kSampling-th row: mean and spread of a window need no more, and cost a tenth.
PixPtr sampled_thresholds(Pix* gray, int window) {
    const PixPtr sample = owned(pixScaleBySampling(gray, 1.0F / kSampling, 1.0F / kSampling));
    Pix* found = nullptr;
    pixSauvolaBinarize(sample.get(), window / kSampling, kSauvolaFactor, 1, nullptr, nullptr,
                       &found, nullptr);
    return owned(found);
}

/// Ink is what is darker than its threshold, or dark anyway.
PixPtr darker_than(Pix* thresholds, Pix* gray) {
    const int last_x = pixGetWidth(thresholds) - 1;
    const int last_y = pixGetHeight(thresholds) - 1;
    PixPtr ink = owned(pixCreate(pixGetWidth(gray), pixGetHeight(gray), 1));
    for (int y = 0; y < pixGetHeight(gray); ++y) {
        const l_uint32* pixels = row(gray, y);
        const l_uint32* limits = row(thresholds, std::min(y / kSampling, last_y));
        l_uint32* to = row(ink.get(), y);
        for (int x = 0; x < pixGetWidth(gray); ++x) {
            const int limit = GET_DATA_BYTE(limits, std::min(x / kSampling, last_x));
            if (GET_DATA_BYTE(pixels, x) < std::max(kSurelyInk, limit)) SET_DATA_BIT(to, x);
        }
    }
    return ink;
}

PixPtr sauvola(Pix* gray, int dpi) {
    const int window = std::max(4 * kSampling, static_cast<int>(dpi * kWindowIn));
    if (std::min(pixGetWidth(gray), pixGetHeight(gray)) < 4 * window) return rough_ink(gray);
    return darker_than(sampled_thresholds(gray, window).get(), gray);
}

PixPtr without_specks(PixPtr binary, int dpi) {
    const int side = dpi / kSpeckDpi;
    if (side < 2) return binary;
    return owned(
        pixSelectBySize(binary.get(), side, side, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, nullptr));
}

}  // namespace

PixPtr rough_ink(Pix* gray) { return owned(pixThresholdToBinary(gray, kDarkerThanHalf)); }

PixPtr ink_for_reading(Pix* gray, int dpi) { return without_specks(sauvola(gray, dpi), dpi); }

}  // namespace gongwen::scan
