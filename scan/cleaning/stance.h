// Brings a page to stand upright and straight.

#pragma once

#include "core/pix.h"
#include "scan/cleaning/clean.h"

namespace gongwen::scan {

/// How a page stood, and its gray image after it was set right.
struct Stance {
    PixPtr gray;
    int rotation = 0;      ///< degrees clockwise: 0, 90, 180, 270
    double skew = 0;       ///< degrees clockwise, after the rotation
    bool columns = false;  ///< its lines run from top to bottom, its characters stand upright
    int characters = 0;    ///< about how many stand in lines, where that was looked at
};

/// Which way the lines run is seen by the gaps between characters; which end is up, by reading a
/// few lines both ways (one where the page reads well as it stands).
Stance set_upright(PixPtr gray, int dpi, const CleanOptions& options, const Legibility& legibility,
                   Stopwatch* watch = nullptr);

}  // namespace gongwen::scan
