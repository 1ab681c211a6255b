// Turns sheets into pictures and treats them as the world does: paper, scanner, fax.

#pragma once

#include <random>
#include <vector>

#include "core/pix.h"
#include "tools/drawing/composition.h"
#include "tools/drawing/description.h"

namespace gongwen::tools {

/// A picture of the sheet, 32 bits a pixel, black on white paper.
PixPtr render(const Sheet& sheet, int dpi);

/// One side of a leaf as it is scanned.
struct Side {
    int sheet = -1;   ///< index of what is printed on it, -1: nothing
    int behind = -1;  ///< index of what is printed on the other side, -1: nothing
};

/// The sides that a scan of `sheet_count` sheets takes, in their order.
std::vector<Side> sides_of(const ScanDescription& scan, int sheet_count);

/// The scanned picture of one side, with its resolution set: 1, 8 or 32 bits a pixel.
PixPtr scan_side(const std::vector<Sheet>& sheets, const Side& side, const ScanDescription& scan,
                 std::mt19937_64& random);

/// What was done, as words for the expected record: "fax", "skew", …
std::vector<std::string> words_of(const ScanDescription& scan);

}  // namespace gongwen::tools
