#include "ocr/layout.h"

#include <algorithm>

#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

/// Components of the page smeared sideways, so that the characters of a line run together.
std::vector<PixelBox> smeared_boxes(Pix* mask, int dpi) {
    const PixPtr smeared(pixCloseSafeBrick(nullptr, mask, mm_to_pixels(5, dpi), 1));
    const BoxaPtr boxes(pixConnCompBB(smeared.get(), 8));
    std::vector<PixelBox> out;
    for (int i = 0; i < boxaGetCount(boxes.get()); ++i) out.push_back(box_at(boxes.get(), i));
    return out;
}

void merge_rows(std::vector<PixelBox>& boxes) {
    std::sort(boxes.begin(), boxes.end(),
              [](const PixelBox& a, const PixelBox& b) { return a.h > b.h; });
    std::vector<PixelBox> rows;
    for (const PixelBox& box : boxes) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const PixelBox& candidate) {
            return overlap_y(candidate, box) * 2 > box.h && gap_x(candidate, box) < 2 * candidate.h;
        });
        if (row == rows.end()) {
            rows.push_back(box);
        } else {
            *row = united(*row, box);
        }
    }
    boxes = std::move(rows);
}

}  // namespace

Layout find_layout(Pix* binary, int dpi) {
    Layout layout;
    layout.text_mask.reset(pixCopy(nullptr, binary));
    std::vector<PixelBox> boxes = smeared_boxes(layout.text_mask.get(), dpi);
    merge_rows(boxes);
    std::sort(boxes.begin(), boxes.end(),
              [](const PixelBox& a, const PixelBox& b) { return center_y(a) < center_y(b); });
    const int least = mm_to_pixels(1, dpi);
    for (const PixelBox& box : boxes) {
        if (box.h >= least && box.w >= least) layout.lines.push_back({box});
    }
    return layout;
}

}  // namespace gongwen::ocr
