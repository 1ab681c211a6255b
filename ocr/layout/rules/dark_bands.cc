#include "ocr/layout/rules/dark_bands.h"

#include <algorithm>

#include "ocr/geometry.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

// Bands are looked for at a quarter of the resolution: most pages have none.
constexpr int kReduction = 4;

int to_small(double mm, int dpi) { return std::max(2, mm_to_pixels(mm, dpi) / kReduction); }

PixelBox enlarged(const PixelBox& box) {
    return {kReduction * box.x, kReduction * box.y, kReduction * box.w, kReduction * box.h};
}

/// Where there is a lot of ink in both directions, the white words in it included.
BoxaPtr dark_areas(Pix* binary, int dpi) {
    constexpr int kMostlyDark = 3;   // of four pixels that become one
    constexpr double kPartMm = 1.8;  // of solid ink above, below or beside the words
    constexpr double kJoinMm = 5;    // over the words
    const PixPtr small(pixReduceRankBinaryCascade(binary, kMostlyDark, kMostlyDark, 0, 0));
    const PixPtr solid(
        pixOpenBrick(nullptr, small.get(), to_small(2 * kPartMm, dpi), to_small(kPartMm, dpi)));
    l_int32 is_white = 1;
    pixZero(solid.get(), &is_white);
    if (is_white != 0) return nullptr;
    const int join = to_small(kJoinMm, dpi);
    const PixPtr whole(pixCloseSafeBrick(nullptr, solid.get(), join, join));
    return BoxaPtr(pixConnCompBB(whole.get(), 8));
}

bool is_band(Pix* binary, const PixelBox& box, int dpi) {
    constexpr double kLeastWidthMm = 12;
    constexpr double kLeastHeightMm = 4;
    constexpr double kDark = 0.6;  // with white words in it
    return box.w >= mm_to_pixels(kLeastWidthMm, dpi) &&
           box.h >= mm_to_pixels(kLeastHeightMm, dpi) && share_of_ink(binary, box) >= kDark;
}

}  // namespace

PixPtr without_dark_bands(Pix* binary, int dpi) {
    constexpr double kEdgeMm = 0.6;  // that is left as a rule
    PixPtr out;
    const BoxaPtr areas = dark_areas(binary, dpi);
    for (int i = 0; areas && i < boxaGetCount(areas.get()); ++i) {
        const PixelBox band = enlarged(box_at(areas.get(), i));
        if (!is_band(binary, band, dpi)) continue;
        if (!out) out.reset(pixCopy(nullptr, binary));
        const int edge = mm_to_pixels(kEdgeMm, dpi);
        const PixelBox inside{band.x + edge, band.y + edge, band.w - 2 * edge, band.h - 2 * edge};
        pixClearInRect(out.get(), to_leptonica(inside).get());
    }
    return out;
}

}  // namespace gongwen::ocr
