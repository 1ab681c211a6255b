#include "ocr/layout/rules/crossed_strokes.h"

#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr double kThinRuleMm = 0.35;  ///< text that crosses a bolder one is lost anyhow
constexpr int kRagged = 5;            ///< pixels that were taken out beside a rule
constexpr double kOverhangMm = 1.8;   ///< of what hangs over at most

/// Ink of the rules with ink of text both above and below it.
PixPtr crossings_of(Pix* text, Pix* rules, int dpi) {
    const int reach = mm_to_pixels(kThinRuleMm, dpi) + kRagged;
    PixPtr between(pixCloseBrickDwa(nullptr, text, 1, reach));
    pixAnd(between.get(), between.get(), rules);
    return between;
}

PixPtr small_pieces_of(Pix* text, int dpi) {
    return PixPtr(pixSelectBySize(text, 0, mm_to_pixels(kOverhangMm, dpi), 8, L_SELECT_HEIGHT,
                                  L_SELECT_IF_LTE, nullptr));
}

}  // namespace

void join_crossed_strokes(Pix* text, Pix* rules, int dpi) {
    const PixPtr crossings = crossings_of(text, rules, dpi);
    if (is_white(crossings.get())) return;
    const PixPtr pieces = small_pieces_of(text, dpi);
    PixPtr touching(pixDilateBrick(nullptr, pieces.get(), 1, 3));
    pixAnd(touching.get(), touching.get(), crossings.get());
    const PixPtr joints(pixSeedfillBinary(nullptr, touching.get(), crossings.get(), 8));
    pixOr(text, text, joints.get());
}

}  // namespace gongwen::ocr
