// Red, blue and purple seals and rubber stamps: found by their colour and shape, and taken away so
// that the black text beneath can be read.

#pragma once

#include <vector>

#include "core/page.h"
#include "core/pix.h"

namespace gongwen::scan {

/// A page in gray without its seals, and where they were (points of the page as it stands).
struct SealFree {
    PixPtr gray;
    PixPtr ink;  ///< what was taken out alone, in gray on white; null where there are no seals
    std::vector<Seal> seals;
};

/// A seal is a coloured mark from 9 mm (a name seal) to 11 cm, framed or as good as square; printed
/// text, rules and pictures in colour are not touched. `colour` has 8 or 32 bits; 8 bits hold none.
SealFree take_out_seals(Pix* colour, int dpi);

}  // namespace gongwen::scan
