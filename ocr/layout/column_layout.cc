#include "ocr/layout/column_layout.h"

#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr int kToTheLeft = -1;  // a quarter turn, as Leptonica counts
constexpr int kToTheRight = 1;

/// From the page after a quarter turn to the left back to the page, which is `width` pixels wide.
PixelBox turned_back(const PixelBox& box, int width) {
    return {width - bottom_of(box), box.x, box.h, box.w};
}

void turn_back(std::vector<PixelBox>& boxes, int width) {
    for (PixelBox& box : boxes) box = turned_back(box, width);
}

}  // namespace

Layout find_column_layout(Pix* binary, int dpi) {
    // The column on the right becomes the uppermost line, and its first character the leftmost.
    const PixPtr lying(pixRotate90(binary, kToTheLeft));
    Layout layout = find_layout(lying.get(), dpi, LookForBoxes::No);
    const int width = pixGetWidth(binary);
    for (LayoutCell& cell : layout.cells) cell.box = turned_back(cell.box, width);
    for (LayoutLine& line : layout.lines) {
        line.box = turned_back(line.box, width);
        line.vertical = !line.vertical;
        line.ink.reset(pixRotate90(line.ink.get(), kToTheRight));
    }
    turn_back(layout.rules, width);
    turn_back(layout.underlines, width);
    turn_back(layout.other_ink, width);
    layout.text_mask.reset(pixRotate90(layout.text_mask.get(), kToTheRight));
    return layout;
}

}  // namespace gongwen::ocr
