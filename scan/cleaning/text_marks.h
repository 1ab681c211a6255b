// The characters of a page as boxes, good enough to see which way lines run and where text is
// dense; no recognition.

#pragma once

#include <vector>

#include "core/pix.h"
#include "scan/leptonica.h"

namespace gongwen::scan {

/// Marks of about a character's size on a 1-bit page: rules, pictures and dust left out, strokes of
/// one character joined.
std::vector<PixelBox> text_marks(Pix* ink, int dpi);

/// Which way the lines of a page run.
struct LineDirection {
    /// Share of the characters whose next neighbour stands beside and not below them; about 1 for
    /// lines that run across, 0 for lines that run down (the page lies on its side).
    double across = 0.5;
    int characters = 0;  ///< that had something to say

    bool down() const { return characters > 0 && across < 0.5; }
    bool is_plain() const;
};

LineDirection line_direction(const std::vector<PixelBox>& marks);

/// Places with the densest text, best first and apart from each other: a few lines each, holding
/// whole characters only. Empty on a page without text.
std::vector<PixelBox> dense_places(const std::vector<PixelBox>& marks, int dpi, std::size_t most);

}  // namespace gongwen::scan
