#include "scan/cleaning/borders.h"

#include <algorithm>
#include <cmath>

#include "scan/cleaning/background.h"
#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr int kWorkingDpi = 75;
constexpr double kDark = 0.45;  // of the paper's brightness
constexpr double kMillimetresAnInch = 25.4;

// Lengths on paper, in millimetres.
constexpr double kThickBorder = 2.4;
constexpr double kRaggedRim = 1.7;
constexpr double kRimDistance = 4;  // the shadow line of a sheet's rim lies this near the edge
constexpr double kSmallestHole = 4.5;
constexpr double kLargestHole = 10;
constexpr double kHoleDistance = 22;  // of its middle from the nearest edge

constexpr double kRimLength = 0.3;   // of the page's side
constexpr double kRoundest = 1.25;   // width to height of a hole
constexpr double kLeastDisc = 0.62;  // filled share of its box; a disc fills 0.785
constexpr double kMostDisc = 0.9;
constexpr double kCore = 0.6;  // of a hole's width: black all over, which no character is
constexpr double kBlackCore = 0.97;

int pixels(double millimetres) {
    return std::max(1,
                    static_cast<int>(std::lround(millimetres * kWorkingDpi / kMillimetresAnInch)));
}

/// Dark masses that reach the edge of the image.
PixPtr thick_borders(Pix* dark) {
    const PixPtr thick =
        owned(pixOpenBrick(nullptr, dark, pixels(kThickBorder), pixels(kThickBorder)));
    PixPtr reached = owned(pixCreateTemplate(thick.get()));
    pixSetOrClearBorder(reached.get(), 2, 2, 2, 2, PIX_SET);
    pixAnd(reached.get(), reached.get(), thick.get());
    reached = owned(pixSeedfillBinary(nullptr, reached.get(), thick.get(), 8));
    return owned(pixDilateBrick(nullptr, reached.get(), 2 * pixels(kRaggedRim) + 1,
                                2 * pixels(kRaggedRim) + 1));
}

/// Adds the long thin lines that lie within kRimDistance of one side.
void add_rim_lines(Pix* borders, Pix* dark, bool upright) {
    const int width = pixGetWidth(dark);
    const int height = pixGetHeight(dark);
    const int length = static_cast<int>(kRimLength * (upright ? height : width));
    const PixPtr wide =
        owned(upright ? pixDilateBrick(nullptr, dark, 3, 1) : pixDilateBrick(nullptr, dark, 1, 3));
    const PixPtr lines = owned(upright ? pixOpenCompBrick(nullptr, wide.get(), 1, length)
                                       : pixOpenCompBrick(nullptr, wide.get(), length, 1));
    const int rim = pixels(kRimDistance);
    // Only the strips along the edge count.
    if (upright) {
        pixRasterop(lines.get(), rim, 0, width - 2 * rim, height, PIX_CLR, nullptr, 0, 0);
    } else {
        pixRasterop(lines.get(), 0, rim, width, height - 2 * rim, PIX_CLR, nullptr, 0, 0);
    }
    const PixPtr fat = owned(pixDilateBrick(nullptr, lines.get(), 3, 3));
    pixOr(borders, borders, fat.get());
}

double share_of_black(Pix* binary, const PixelBox& box) {
    const PixPtr part = clipped(binary, box);
    l_int32 area = 0;
    pixCountPixels(part.get(), &area, nullptr);
    return static_cast<double>(area) / (box.width * box.height);
}

bool is_hole(Pix* component, int x, int y, int page_width, int page_height) {
    const int width = pixGetWidth(component);
    const int height = pixGetHeight(component);
    if (std::min(width, height) < pixels(kSmallestHole) ||
        std::max(width, height) > pixels(kLargestHole) ||
        std::max(width, height) > kRoundest * std::min(width, height)) {
        return false;
    }
    const int middle_x = x + width / 2;
    const int middle_y = y + height / 2;
    const int distance =
        std::min({middle_x, middle_y, page_width - middle_x, page_height - middle_y});
    if (distance > pixels(kHoleDistance)) return false;
    const double filled = share_of_black(component, {0, 0, width, height});
    if (filled < kLeastDisc || filled > kMostDisc) return false;
    const int core_width = static_cast<int>(kCore * width);
    const int core_height = static_cast<int>(kCore * height);
    const PixelBox core{(width - core_width) / 2, (height - core_height) / 2, core_width,
                        core_height};
    return share_of_black(component, core) >= kBlackCore;
}

void add_holes(Pix* borders, Pix* dark) {
    Pixa* found = nullptr;
    const BoxaPtr boxes(pixConnComp(dark, &found, 8));
    const PixaPtr components(found);
    const int rim = pixels(kRaggedRim);
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) {
        const PixPtr component(pixaGetPix(components.get(), i, L_CLONE));
        l_int32 x = 0;
        l_int32 y = 0;
        l_int32 width = 0;
        l_int32 height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        if (!is_hole(component.get(), x, y, pixGetWidth(dark), pixGetHeight(dark))) continue;
        pixRasterop(borders, x - rim, y - rim, width + 2 * rim, height + 2 * rim, PIX_SET, nullptr,
                    0, 0);
    }
}

PixPtr dark_parts(Pix* small) {
    return owned(
        pixThresholdToBinary(small, std::max(1, static_cast<int>(kDark * paper_level(small)))));
}

}  // namespace

void clear_borders(Pix* gray, int dpi) {
    const int reduction = std::max(1, dpi / kWorkingDpi);
    const float scale = 1.0F / static_cast<float>(reduction);
    const PixPtr small = owned(pixScaleGeneral(gray, scale, scale, 0.F, 0));
    const PixPtr dark = dark_parts(small.get());
    const PixPtr borders = thick_borders(dark.get());
    add_rim_lines(borders.get(), dark.get(), true);
    add_rim_lines(borders.get(), dark.get(), false);
    add_holes(borders.get(), dark.get());
    l_int32 nothing = 1;
    pixZero(borders.get(), &nothing);
    if (nothing) return;
    const PixPtr mask = owned(pixExpandReplicate(borders.get(), reduction));
    pixSetMasked(gray, mask.get(), 255);
}

}  // namespace gongwen::scan
