#include "ocr/layout/rule_edges.h"

#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

/// Strokes that go on beyond the ragged edge of a rule: upright at least so long, or level.
PixPtr strokes_beside(Pix* outside, int dpi) {
    constexpr double kStrokeMm = 0.4;
    const int length = mm_to_pixels(kStrokeMm, dpi);
    PixPtr upright(pixOpenBrickDwa(nullptr, outside, 1, length));
    const PixPtr level(pixOpenBrickDwa(nullptr, outside, length, 1));
    pixOr(upright.get(), upright.get(), level.get());
    return upright;
}

}  // namespace

PixPtr with_ragged_edges(Pix* rules, Pix* binary, int dpi) {
    constexpr int kEdge = 5;        // pixels, with the rule's own in the middle
    constexpr double kArcMm = 0.4;  // from a stroke to the middle of the arc that it holds
    PixPtr wide(pixDilateBrick(nullptr, rules, kEdge, kEdge));
    pixAnd(wide.get(), wide.get(), binary);
    const PixPtr outside(pixSubtract(nullptr, binary, wide.get()));
    const PixPtr edges(pixSubtract(nullptr, wide.get(), rules));
    PixPtr seeds = strokes_beside(outside.get(), dpi);
    seeds.reset(pixDilateBrick(nullptr, seeds.get(), 3, 3));
    pixAnd(seeds.get(), seeds.get(), edges.get());
    const int reach = mm_to_pixels(kArcMm, dpi);
    const PixPtr touching(
        pixSeedfillBinaryRestricted(nullptr, seeds.get(), edges.get(), 8, reach, kEdge));
    pixSubtract(wide.get(), wide.get(), touching.get());
    return wide;
}

}  // namespace gongwen::ocr
