#include "ocr/layout/draw_layout.h"

#include <algorithm>
#include <cmath>

#include "core/possible_box.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

struct Colour {
    l_uint8 red;
    l_uint8 green;
    l_uint8 blue;
};

constexpr Colour kLine{0, 60, 255};
constexpr Colour kCell{0, 160, 0};
constexpr Colour kTicked{230, 0, 0};
constexpr Colour kEmpty{255, 140, 0};
constexpr Colour kUncovered{255, 0, 255};
constexpr Colour kSeal{200, 0, 40};

class Drawing {
  public:
    Drawing(Pix* picture, int dpi) : pix_(pixConvertTo32(picture)), scale_(dpi / 72.0) {}

    void box(const Box& box, const Colour& colour, double width_pt) {
        const BoxPtr pixels(
            boxCreate(pixel(box.left), pixel(box.top), pixel(box.width()), pixel(box.height())));
        pixRenderBoxArb(pix_.get(), pixels.get(), std::max(1, pixel(width_pt)), colour.red,
                        colour.green, colour.blue);
    }

    void dashed(const Box& box, const Colour& colour) {
        constexpr double kDashPt = 4;
        const auto dashes = [&](bool flat, double from, double to, double across) {
            const int count = static_cast<int>(std::ceil((to - from) / (2 * kDashPt)));
            for (int i = 0; i < count; ++i) {
                const double at = from + 2 * kDashPt * i;
                const double end = std::min(at + kDashPt, to);
                line(flat ? at : across, flat ? across : at, flat ? end : across,
                     flat ? across : end, colour);
            }
        };
        dashes(true, box.left, box.right, box.top);
        dashes(true, box.left, box.right, box.bottom);
        dashes(false, box.top, box.bottom, box.left);
        dashes(false, box.top, box.bottom, box.right);
    }

    PixPtr take() { return std::move(pix_); }

  private:
    int pixel(double points) const { return static_cast<int>(std::lround(points * scale_)); }

    void line(double x0, double y0, double x1, double y1, const Colour& colour) {
        pixRenderLineArb(pix_.get(), pixel(x0), pixel(y0), pixel(x1), pixel(y1),
                         std::max(1, pixel(0.7)), colour.red, colour.green, colour.blue);
    }

    PixPtr pix_;
    double scale_;
};

}  // namespace

PixPtr draw_page(const Page& page, Pix* picture, int dpi) {
    Drawing drawing(picture, dpi);
    for (const Cell& cell : page.cells) drawing.box(cell.box, kCell, 0.7);
    for (const Line& line : page.lines) drawing.box(line.box, kLine, 0.4);
    for (const CheckBox& box : page.check_boxes) {
        if (!is_told(box)) continue;
        drawing.box(box.box, box.ticked ? kTicked : kEmpty, 1);
    }
    for (const InkRegion& ink : page.uncovered_ink) drawing.box(ink.box, kUncovered, 0.7);
    for (const Seal& seal : page.seals) drawing.dashed(seal.box, kSeal);
    return drawing.take();
}

}  // namespace gongwen::ocr
