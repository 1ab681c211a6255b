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

/// The thresholds of every pixel of a page: none is lower than what is ink anyway.
PixPtr for_all_pixels(PixPtr sampled, Pix* page) {
    const PixPtr low =
        owned(pixGenerateMaskByBand(sampled.get(), 0, kSurelyInk, /*inband=*/1, /*usecmap=*/0));
    pixSetMasked(sampled.get(), low.get(), kSurelyInk);
    return owned(pixScaleBySamplingToSize(sampled.get(), pixGetWidth(page), pixGetHeight(page)));
}

PixPtr sauvola(Pix* gray, int dpi) {
    const int window = std::max(4 * kSampling, static_cast<int>(dpi * kWindowIn));
    if (std::min(pixGetWidth(gray), pixGetHeight(gray)) < 4 * window) return rough_ink(gray);
    const PixPtr thresholds = for_all_pixels(sampled_thresholds(gray, window), gray);
    return owned(pixVarThresholdToBinary(gray, thresholds.get()));
}

/// The box of a speck is two pixels wide at 300 dpi: nothing else has room in it.
PixPtr without_specks(PixPtr binary, int dpi) {
    const int side = dpi / kSpeckDpi;
    if (side < 2) return binary;
    const BoxaPtr boxes(pixConnCompBB(binary.get(), 8));
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        l_int32 x = 0;
        l_int32 y = 0;
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        if (std::max(width, height) >= side) continue;
        pixRasterop(binary.get(), x, y, width, height, PIX_CLR, nullptr, 0, 0);
    }
    return binary;
}

}  // namespace

PixPtr rough_ink(Pix* gray) { return owned(pixThresholdToBinary(gray, kDarkerThanHalf)); }

PixPtr ink_for_reading(Pix* gray, int dpi) { return without_specks(sauvola(gray, dpi), dpi); }

}  // namespace gongwen::scan
