// The ink of a 1 bit page within boxes that may reach beyond its edges, where all is white.

#pragma once

#include <algorithm>
#include <cstddef>

#include "ocr/geometry.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {

/// The words of row `y` of the page, for Leptonica's GET_DATA macros.
inline const l_uint32* words_of_row(Pix* image, int y) {
    return pixGetData(image) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(image);
}

/// The pixel at (x, y).
inline bool dark(Pix* image, int x, int y) {
    if (x < 0 || y < 0 || x >= pixGetWidth(image) || y >= pixGetHeight(image)) return false;
    return GET_DATA_BIT(words_of_row(image, y), x) != 0;
}

/// Dark pixels in `box`.
inline int ink_on_page(Pix* image, const PixelBox& box) {
    const int left = std::max(0, box.x);
    const int top = std::max(0, box.y);
    const int w = std::min(pixGetWidth(image), right_of(box)) - left;
    const int h = std::min(pixGetHeight(image), bottom_of(box)) - top;
    return w > 0 && h > 0 ? ink_in(image, {left, top, w, h}) : 0;
}

/// The share of `box` that is dark; what lies beyond the page counts as white.
inline double share_of_ink(Pix* image, const PixelBox& box) {
    return box.w > 0 && box.h > 0
               ? static_cast<double>(ink_on_page(image, box)) / (static_cast<double>(box.w) * box.h)
               : 0;
}

}  // namespace gongwen::ocr
