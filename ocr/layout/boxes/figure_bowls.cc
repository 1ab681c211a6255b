#include "ocr/layout/boxes/figure_bowls.h"

#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

/// The ink that hangs together with the frame goes beyond it and ends near by. A rule that a box
/// touches goes on.
bool has_tail(Pix* image, const PixelBox& frame) {
    constexpr double kTail = 0.25;  // of the frame's side
    const PixelBox around = grown(frame, frame.h, pixGetWidth(image), pixGetHeight(image));
    const PixPtr part = crop(image, around);
    const PixPtr seed(pixCreateTemplate(part.get()));
    const int x = frame.x - around.x;
    const int y = frame.y - around.y;
    pixRasterop(seed.get(), x, y, frame.w, frame.h, PIX_SRC, part.get(), x, y);
    const PixPtr whole(pixSeedfillBinary(nullptr, seed.get(), part.get(), 8));
    l_int32 w = 0;
    l_int32 h = 0;
    ::Box* held = nullptr;
    pixClipToForeground(whole.get(), nullptr, &held);
    if (held == nullptr) return false;
    const BoxPtr ink(held);
    boxGetGeometry(ink.get(), nullptr, nullptr, &w, &h);
    const bool goes_on = w >= around.w - 1 || h >= around.h - 1;
    return !goes_on && (h > (1 + kTail) * frame.h || w > (1 + kTail) * frame.w);
}

}  // namespace

void drop_figure_bowls(std::vector<LayoutCheckBox>& found, Pix* image) {
    std::erase_if(found, [image](const LayoutCheckBox& one) {
        return !one.ticked && has_tail(image, one.box);
    });
}

}  // namespace gongwen::ocr
