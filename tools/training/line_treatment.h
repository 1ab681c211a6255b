// What printers, scanners and faxes do to one line of print.

#pragma once

#include <random>
#include <vector>

#include "core/pix.h"
#include "tools/drawing/raster.h"
#include "tools/drawing/sheet.h"

namespace gongwen::training {

struct LineTreatment {
    int dpi = 300;
    double skew = 0;   ///< degrees that straightening leaves
    double blur = 0;   ///< radius in pixels
    double noise = 0;  ///< standard deviation in gray levels
    bool fax = false;
    int fax_rows = 196;       ///< an inch down; 98 where nobody set the machine to fine
    int fax_threshold = 165;  ///< gray level below which a fax has ink
    bool black_and_white = false;
    int weight = 0;          ///< 1: ink that has run, -1: worn ink
    double faintness = 0;    ///< share of the ink's darkness that is missing
    int jpeg_quality = 0;    ///< 0: not compressed
    bool rule_left = false;  ///< remnants beside the line: a piece of a table's rule,
    bool rule_right = false;
    bool rule_below = false;  ///< of an underline,
    int specks = 0;           ///< dirt
};

/// Most lines are good prints and scans; a good part is not.
LineTreatment any_treatment(std::mt19937_64& random);

/// Draws the remnants around the line of `style` that stands in `line`.
void draw_remnants(tools::Sheet& sheet, const Box& line, double size,
                   const LineTreatment& treatment, std::mt19937_64& random);

/// The side's picture after all that and what `paper` tells of the page (its skew, blur, noise and
/// fax are those of `treatment`): 8 bits, its resolution set, which may differ across and down.
PixPtr treated_picture(const std::vector<tools::Sheet>& sheets, const tools::Side& side,
                       const tools::Treatment& paper, const LineTreatment& treatment,
                       std::mt19937_64& random);

}  // namespace gongwen::training
