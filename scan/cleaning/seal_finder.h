// Where a page shows a seal or a rubber stamp: found by the colour of its ink and by its shape.

#pragma once

#include <vector>

#include "scan/cleaning/ink_colour.h"
#include "scan/leptonica.h"

namespace gongwen::scan {

struct FoundSeal {
    PixelBox box;  ///< on the full-size page
    InkColour colour = InkColour::None;
    double ink = 0;  ///< share of the box that is inked
};

/// Seals of all colours; two colours in one place are one seal. `colour` has 32 bits.
std::vector<FoundSeal> find_seals(Pix* colour, const PaperWhite& paper, int dpi);

}  // namespace gongwen::scan
