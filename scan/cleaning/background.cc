#include "scan/cleaning/background.h"

#include <algorithm>

#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr int kWhite = 255;
constexpr int kTileDpi = 37;          // tiles of about 2 pt: wider than a stroke
constexpr double kInkWidthIn = 0.17;  // ink up to 12 pt wide does not count as ground
constexpr double kSmoothIn = 0.15;
constexpr double kDarkestGround = 0.4;  // of the paper: what is darker is ink, not shadow

// Everything lighter than this, of a ground at 255, is ground: grain, and the other side's text.
constexpr int kGround = 215;
constexpr int kInkIsBelow = 150;
constexpr int kDarkestStretched = 80;
constexpr double kInkShare = 2e-4;  // of the pixels; less says nothing about the ink

// Faint print: hardly anything of what stands out from the ground is really dark.
constexpr int kDark = 110;
constexpr int kStandsOut = 205;
constexpr double kFaintShare = 0.15;
constexpr float kDarkestOfFaint = 0.1F;  // so much of the ink becomes black
constexpr int kFaintGround = 235;
constexpr int kPalestPrint = 170;  // what shines through to the blank back of a sheet is paler

int odd(double pixels) { return 2 * std::max(1, static_cast<int>(pixels / 2)) + 1; }

/// The ground's brightness, one pixel a tile; larger by one tile than the page, so that it covers
/// the last, partial tiles.
PixPtr ground_map(Pix* gray, int tile, int dpi) {
    const double tiles_an_inch = static_cast<double>(dpi) / tile;
    const int ink_width = odd(tiles_an_inch * kInkWidthIn);
    const int smooth = std::max(1, static_cast<int>(tiles_an_inch * kSmoothIn / 2));
    PixPtr map = owned(pixScaleGrayMinMax(gray, tile, tile, L_CHOOSE_MAX));
    map = owned(pixCloseGray(map.get(), ink_width, ink_width));
    if (pixGetWidth(map.get()) > 2 * smooth + 1 && pixGetHeight(map.get()) > 2 * smooth + 1) {
        map = owned(pixBlockconv(map.get(), smooth, smooth));
    }
    const int darkest = static_cast<int>(kDarkestGround * paper_level(gray));
    const PixPtr too_dark = owned(pixThresholdToBinary(map.get(), darkest));
    pixSetMasked(map.get(), too_dark.get(), static_cast<l_uint32>(darkest));
    return owned(pixAddBorderGeneral(map.get(), 0, 1, 0, 1, kWhite));
}

/// The border that ground_map added repeats its neighbours.
void repeat_last_tiles(Pix* map) {
    const int width = pixGetWidth(map);
    const int height = pixGetHeight(map);
    pixRasterop(map, width - 1, 0, 1, height, PIX_SRC, map, width - 2, 0);
    pixRasterop(map, 0, height - 1, width, 1, PIX_SRC, map, 0, height - 2);
}

/// Gray values of a flat page, and what is to become black and white of them.
struct Tones {
    int black = 0;
    int white = kGround;
};

Tones tones_of(Pix* flat) {
    const NumaPtr histogram(pixGetGrayHistogram(flat, 4));
    if (!histogram) return {};
    const auto below = [&](int limit) {
        float pixels = 0;
        numaGetSumOnInterval(histogram.get(), 0, limit, &pixels);
        return pixels;
    };
    float all = 0;
    numaGetSum(histogram.get(), &all);
    const auto level = [&](float pixels) {
        float value = 0;
        numaHistogramGetValFromRank(histogram.get(), pixels / all, &value);
        return static_cast<int>(value);
    };
    const float standing_out = below(kStandsOut);
    if (standing_out < kInkShare * all) return {};
    const int darkest = level(kDarkestOfFaint * standing_out);
    if (below(kDark) < kFaintShare * standing_out && darkest < kPalestPrint) {
        return {darkest, kFaintGround};
    }
    const float ink = below(kInkIsBelow);
    if (ink < kInkShare * all) return {};
    return {std::min(level(0.5F * ink) / 2, kDarkestStretched), kGround};
}

}  // namespace

int paper_level(Pix* gray) {
    const NumaPtr histogram(pixGetGrayHistogram(gray, 8));
    float level = kWhite;
    if (histogram) numaHistogramGetValFromRank(histogram.get(), 0.8F, &level);
    return std::clamp(static_cast<int>(level), 1, kWhite);
}

PixPtr flatten_background(Pix* gray, int dpi) {
    const int tile = std::max(2, dpi / kTileDpi);
    if (std::min(pixGetWidth(gray), pixGetHeight(gray)) < 4 * tile) {
        return owned(pixCopy(nullptr, gray));
    }
    PixPtr map = ground_map(gray, tile, dpi);
    repeat_last_tiles(map.get());
    const PixPtr factors = owned(pixGetInvBackgroundMap(map.get(), kWhite, 0, 0));
    PixPtr flat = owned(pixApplyInvBackgroundGrayMap(gray, factors.get(), tile, tile));
    const Tones tones = tones_of(flat.get());
    pixGammaTRC(flat.get(), flat.get(), 1.0F, tones.black, tones.white);
    pixSetResolution(flat.get(), dpi, dpi);
    return flat;
}

}  // namespace gongwen::scan
