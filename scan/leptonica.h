// Owners and short forms for what Leptonica hands out, for the files of this folder.

#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "core/box.h"
#include "core/pix.h"

namespace gongwen::scan {

struct BoxaDeleter {
    void operator()(Boxa* boxa) const { boxaDestroy(&boxa); }
};
using BoxaPtr = std::unique_ptr<Boxa, BoxaDeleter>;

struct PixaDeleter {
    void operator()(Pixa* pixa) const { pixaDestroy(&pixa); }
};
using PixaPtr = std::unique_ptr<Pixa, PixaDeleter>;

struct NumaDeleter {
    void operator()(Numa* numa) const { numaDestroy(&numa); }
};
using NumaPtr = std::unique_ptr<Numa, NumaDeleter>;

/// Takes what an operation on good arguments returned; nothing means that memory ran out.
/// Throws Error(OutOfMemory).
PixPtr owned(Pix* result);

/// The words of row `y`, for Leptonica's GET_DATA and SET_DATA macros.
inline l_uint32* row(Pix* image, int y) {
    return pixGetData(image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image);
}

/// One opaque pixel of a 32 bit image. (Leptonica's composeRGBPixel is no inline function.)
inline l_uint32 rgb_pixel(l_uint8 red, l_uint8 green, l_uint8 blue) {
    return static_cast<l_uint32>(red) << L_RED_SHIFT |
           static_cast<l_uint32>(green) << L_GREEN_SHIFT |
           static_cast<l_uint32>(blue) << L_BLUE_SHIFT;
}

/// A rectangle of whole pixels.
struct PixelBox {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    int right() const { return x + width; }
    int bottom() const { return y + height; }
    int longer() const { return width > height ? width : height; }
    int shorter() const { return width > height ? height : width; }
};

/// Around each 8-connected component of a 1-bit image.
std::vector<PixelBox> component_boxes(Pix* binary);

/// The part of an image within a rectangle, at the same resolution.
PixPtr clipped(Pix* image, const PixelBox& box);

/// In points, for an image of `dpi`.
Box in_points(const PixelBox& box, double dpi);

}  // namespace gongwen::scan
