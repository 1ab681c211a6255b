#include "ocr/layout/rules/rule_edges.h"

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

/// `edges` without the rows that go on along a rule for longer than an arc: they are its own, and
/// would put a bar on an l.
PixPtr without_long_rows(Pix* edges, int dpi) {
    constexpr double kLongMm = 1.5;
    const int length = mm_to_pixels(kLongMm, dpi);
    PixPtr rows(pixOpenCompBrickDwa(nullptr, edges, length, 1));
    const PixPtr columns(pixOpenCompBrickDwa(nullptr, edges, 1, length));
    pixOr(rows.get(), rows.get(), columns.get());
    return PixPtr(pixSubtract(nullptr, edges, rows.get()));
}

}  // namespace

PixPtr with_ragged_edges(Pix* rules, Pix* binary, int dpi) {
    constexpr int kEdge = 5;        // pixels, with the rule's own in the middle
    constexpr double kArcMm = 0.6;  // from a stroke to the middle of the arc that it holds
    PixPtr wide(pixDilateBrickDwa(nullptr, rules, kEdge, kEdge));
    pixAnd(wide.get(), wide.get(), binary);
    const PixPtr outside(pixSubtract(nullptr, binary, wide.get()));
    const PixPtr beside(pixSubtract(nullptr, wide.get(), rules));
    const PixPtr edges = without_long_rows(beside.get(), dpi);
    PixPtr seeds = strokes_beside(outside.get(), dpi);
    seeds.reset(pixDilateBrickDwa(nullptr, seeds.get(), 3, 3));
    pixAnd(seeds.get(), seeds.get(), edges.get());
    const int reach = mm_to_pixels(kArcMm, dpi);
    const PixPtr near(
        pixDilateCompBrickDwa(nullptr, seeds.get(), 2 * reach + 1, 2 * kEdge + 1));
    pixAnd(near.get(), near.get(), edges.get());
    const PixPtr touching(pixSeedfillBinary(nullptr, seeds.get(), near.get(), 8));
    pixSubtract(wide.get(), wide.get(), touching.get());
    return wide;
}

}  // namespace gongwen::ocr
