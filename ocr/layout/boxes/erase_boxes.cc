#include "ocr/layout/boxes/erase_boxes.h"

#include <algorithm>

#include "ocr/geometry.h"
#include "ocr/layout/page_ink.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

void clear(Pix* mask, const PixelBox& box) { pixClearInRect(mask, to_leptonica(box).get()); }

bool is_within(const PixelBox& box, const PixelBox& outer) {
    return box.x >= outer.x && box.y >= outer.y && right_of(box) <= right_of(outer) &&
           bottom_of(box) <= bottom_of(outer);
}

void erase(Pix* mask, const Component& part, const PixelBox& place) {
    pixRasterop(mask, place.x, place.y, place.w, place.h, PIX_SUBTRACT, part.shape.get(), 0, 0);
}

/// A mark that is drawn over its box goes as a whole where it lies `near` it. Where it touches text
/// its loose ends go: what is left of the shape beside the box, and is small.
void erase_mark(Pix* mask, const Component& mark, const PixelBox& place, const PixelBox& near,
                const PixelBox& box) {
    if (is_within(place, near)) return erase(mask, mark, place);
    const PixPtr rest(pixCopy(nullptr, mark.shape.get()));
    const PixelBox taken{box.x - 2 - place.x, box.y - 2 - place.y, box.w + 4, box.h + 4};
    pixRasterop(rest.get(), taken.x, taken.y, taken.w, taken.h, PIX_CLR, nullptr, 0, 0);
    for (const Component& end : components_of(rest.get())) {
        const PixelBox at{end.box.x + place.x, end.box.y + place.y, end.box.w, end.box.h};
        if (is_within(at, near) && std::max(at.w, at.h) < box.w / 2) erase(mask, end, at);
    }
}

}  // namespace

void erase_check_boxes(Pix* mask, const std::vector<LayoutCheckBox>& boxes) {
    const int width = pixGetWidth(mask);
    const int height = pixGetHeight(mask);
    for (const LayoutCheckBox& box : boxes) {
        // A tick may leave its box; it goes with it as long as it touches no text.
        const PixelBox near = grown(box.box, box.box.w * 3 / 4, width, height);
        const PixelBox far = grown(near, 3, width, height);
        const PixPtr around = crop(mask, far);
        for (const Component& part : components_of(around.get())) {
            const PixelBox place{part.box.x + far.x, part.box.y + far.y, part.box.w, part.box.h};
            if (overlaps(place, box.box)) erase_mark(mask, part, place, near, box.box);
        }
        clear(mask, grown(box.box, 2, width, height));
    }
}

}  // namespace gongwen::ocr
