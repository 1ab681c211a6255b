// Connected pieces of ink, sorted into what may be text and what cannot be.

#pragma once

#include <vector>

#include "ocr/leptonica.h"

namespace gongwen::ocr {

struct Blobs {
    std::vector<Component> text;
    std::vector<PixelBox> other_ink;       ///< too large, filled, or a scribble
    std::vector<PixelBox> dotted_columns;  ///< dotted upright lines, as binding lines are printed
    double em = 0;                         ///< pixels: the size of the page's usual character
};

/// Specks and the dots of dotted lines are in neither list.
Blobs find_blobs(Pix* mask, int dpi);

}  // namespace gongwen::ocr
