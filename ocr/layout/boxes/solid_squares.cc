#include "ocr/layout/boxes/solid_squares.h"

#include <algorithm>
#include <cstdlib>

#include "ocr/geometry.h"
#include "ocr/layout/boxes/box_strokes.h"
#include "ocr/layout/boxes/judged_frames.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kSolidShare = 0.88;  ///< of the inside of a solid square

/// A square that a program fills and frames has a seam between the two.
PixPtr without_seams(Pix* binary) { return PixPtr(pixCloseBrickDwa(nullptr, binary, 3, 3)); }

/// What is thick in both directions, on a page without seams.
PixPtr thick_ink(Pix* image, int dpi) {
    const int side = mm_to_pixels(kLeastBoxMm, dpi) * 3 / 4;
    return PixPtr(pixOpenCompBrickDwa(nullptr, image, side, side));
}

/// Looks at a quarter of the resolution, where a solid square is still several pixels wide, and a
/// stroke of text one or none: a tenth of the work, and most pages have no more to show.
bool may_have_thick_ink(Pix* binary, int dpi) {
    constexpr int kMostlyDark = 3;  // of four pixels that become one
    constexpr int kReduction = 4;
    const PixPtr small(pixReduceRankBinaryCascade(binary, kMostlyDark, kMostlyDark, 0, 0));
    const int side = std::max(2, mm_to_pixels(kLeastBoxMm, dpi) / 2 / kReduction);
    const PixPtr thick(pixOpenBrick(nullptr, small.get(), side, side));
    return !is_white(thick.get());
}

}  // namespace

bool has_thick_ink(Pix* binary, int dpi) {
    if (!may_have_thick_ink(binary, dpi)) return false;
    const PixPtr image = without_seams(binary);
    return !is_white(thick_ink(image.get(), dpi).get());
}

std::vector<LayoutCheckBox> solid_squares(Pix* binary, int dpi) {
    const PixPtr closed = without_seams(binary);
    Pix* const image = closed.get();
    const int least = mm_to_pixels(kLeastBoxMm, dpi);
    const int most = mm_to_pixels(kMostBoxMm, dpi);
    const PixPtr thick = thick_ink(image, dpi);
    const BoxaPtr boxes(pixConnCompBB(thick.get(), 8));
    std::vector<LayoutCheckBox> solid;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        const PixelBox box = box_at(boxes.get(), i);
        // Opening takes the ragged edge of a square away; it is not what stands around it.
        const int margin = std::max(2, box.w / 8);
        const PixelBox whole = grown(box, kRaggedEdge, pixGetWidth(image), pixGetHeight(image));
        const PixelBox around = grown(whole, margin, pixGetWidth(image), pixGetHeight(image));
        const bool alone = ink_on_page(image, around) - ink_on_page(image, whole) <= box.w;
        if (box.w >= least && box.w <= most && alone &&
            std::abs(box.w - box.h) <= kSquare * std::max(box.w, box.h) &&
            share_of_ink(image, box) >= kSolidShare) {
            solid.push_back({box, 1.0, true, 0.9});
        }
    }
    return solid;
}

}  // namespace gongwen::ocr
