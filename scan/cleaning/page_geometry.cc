#include "scan/cleaning/page_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

// Tesseract reads well between these; scaling would only blur.
constexpr int kLowestGoodDpi = 250;
constexpr int kHighestGoodDpi = 400;
constexpr double kMostPixels = 40e6;
constexpr double kWorthScaling = 0.03;

bool is_good(int dpi) { return dpi >= kLowestGoodDpi && dpi <= kHighestGoodDpi; }

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

}  // namespace

int reading_resolution(const RawPage& page, int reading_dpi) {
    const bool same_both_ways = page.dpi_x == page.dpi_y;
    const double area_in2 = static_cast<double>(pixGetWidth(page.image.get())) / page.dpi_x *
                            pixGetHeight(page.image.get()) / page.dpi_y;
    const double highest = std::sqrt(kMostPixels / area_in2);
    const int wanted = same_both_ways && is_good(page.dpi_x) ? page.dpi_x : reading_dpi;
    const int dpi = std::max(1, static_cast<int>(std::min<double>(wanted, highest)));
    const bool not_worth_it = std::abs(dpi - page.dpi_x) < kWorthScaling * page.dpi_x;
    return same_both_ways && not_worth_it ? page.dpi_x : dpi;
}

PixPtr scaled_to(const RawPage& page, int dpi) {
    Pix* raw = page.image.get();
    PixPtr image =
        owned(pixGetDepth(raw) == 1 ? pixConvert1To8(nullptr, raw, 255, 0) : pixClone(raw));
    if (page.dpi_x != dpi || page.dpi_y != dpi) {
        const auto across = static_cast<float>(dpi) / static_cast<float>(page.dpi_x);
        const auto down = static_cast<float>(dpi) / static_cast<float>(page.dpi_y);
        image = owned(pixScaleGeneral(image.get(), across, down, 0.F, 0));
    } else if (image.get() == raw) {
        image = owned(pixCopy(nullptr, raw));
    }
    pixSetResolution(image.get(), dpi, dpi);
    return image;
}

PixPtr turned(PixPtr image, int degrees) {
    if (degrees == 0) return image;
    const int dpi = pixGetXRes(image.get());
    PixPtr turned = owned(pixRotateOrth(image.get(), degrees / 90));
    pixSetResolution(turned.get(), dpi, dpi);
    return turned;
}

PixPtr straightened(PixPtr image, double degrees) {
    if (degrees == 0) return image;
    const int dpi = pixGetXRes(image.get());
    PixPtr straight =
        owned(pixRotateAM(image.get(), static_cast<float>(radians(degrees)), L_BRING_IN_WHITE));
    pixSetResolution(straight.get(), dpi, dpi);
    return straight;
}

PageGeometry::PageGeometry(double width, double height, int rotation, double skew)
    : width_(width),
      height_(height),
      rotation_(rotation),
      sine_(std::sin(radians(skew))),
      cosine_(std::cos(radians(skew))) {}

Box PageGeometry::carried(const Box& box) const {
    Box turned = box;
    if (rotation_ == 90) turned = {height_ - box.bottom, box.left, height_ - box.top, box.right};
    if (rotation_ == 180) {
        turned = {width_ - box.right, height_ - box.bottom, width_ - box.left, height_ - box.top};
    }
    if (rotation_ == 270) turned = {box.top, width_ - box.right, box.bottom, width_ - box.left};
    if (sine_ == 0) return turned;
    // Only the middle goes round: a straightened word is as wide and as high as a word that was
    // straight, not as the box around its tilted shape.
    const double middle_x = (rotation_ % 180 == 0 ? width_ : height_) / 2;
    const double middle_y = (rotation_ % 180 == 0 ? height_ : width_) / 2;
    const double x = turned.center_x() - middle_x;
    const double y = turned.center_y() - middle_y;
    const double new_x = middle_x + x * cosine_ - y * sine_;
    const double new_y = middle_y + x * sine_ + y * cosine_;
    return {new_x - turned.width() / 2, new_y - turned.height() / 2, new_x + turned.width() / 2,
            new_y + turned.height() / 2};
}

}  // namespace gongwen::scan
