#include "scan/ink.h"

#include <algorithm>
#include <utility>

#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr int kDarkerThanHalf = 150;
constexpr int kSurelyInk = 90;  // wide solid ink, which Sauvola would hollow out
constexpr double kWindowIn = 0.08;
constexpr float kSauvolaFactor = 0.34F;
constexpr int kTilePixels = 1000;
constexpr int kSpeckDpi = 100;  // a speck is smaller than a pixel would be at this resolution

PixPtr sauvola(Pix* gray, int dpi) {
    const int width = pixGetWidth(gray);
    const int height = pixGetHeight(gray);
    const int window = std::max(4, static_cast<int>(dpi * kWindowIn));
    if (std::min(width, height) < 4 * window) return rough_ink(gray);
    Pix* binary = nullptr;
    pixSauvolaBinarizeTiled(gray, window, kSauvolaFactor, std::max(1, width / kTilePixels),
                            std::max(1, height / kTilePixels), nullptr, &binary);
    return owned(binary);
}

PixPtr without_specks(PixPtr binary, int dpi) {
    const int side = dpi / kSpeckDpi;
    if (side < 2) return binary;
    return owned(
        pixSelectBySize(binary.get(), side, side, 8, L_SELECT_IF_EITHER, L_SELECT_IF_GTE, nullptr));
}

}  // namespace

PixPtr rough_ink(Pix* gray) { return owned(pixThresholdToBinary(gray, kDarkerThanHalf)); }

PixPtr ink_for_reading(Pix* gray, int dpi) {
    PixPtr binary = sauvola(gray, dpi);
    const PixPtr sure = owned(pixThresholdToBinary(gray, kSurelyInk));
    pixOr(binary.get(), binary.get(), sure.get());
    return without_specks(std::move(binary), dpi);
}

}  // namespace gongwen::scan
