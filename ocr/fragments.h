// Pieces of ink put together to printed lines.

#pragma once

#include <vector>

#include "ocr/blobs.h"

namespace gongwen::ocr {

/// (A part of) a line: its box and the pieces it is made of.
struct Fragment {
    PixelBox box;
    std::vector<Component> parts;
    bool vertical = false;

    void add(Component part);
    void add(Fragment other);
};

/// What keeps lines apart and together besides the white between them.
struct LineContext {
    double em = 0;                     ///< pixels
    std::vector<PixelBox> barriers;    ///< check boxes, upright rules: no line goes across
    std::vector<PixelBox> underlines;  ///< blanks: a line goes on behind one
};

/// Runs of characters that stand close together on one level, unordered. What bridges several lines
/// and is too large to be cut goes to `other_ink`.
std::vector<Fragment> find_runs(std::vector<Component> parts, const LineContext& context,
                                std::vector<PixelBox>& other_ink);

/// Puts the runs of one line together: over gaps of about four characters, a letterhead's over ten.
/// Dirt and bar codes are left out.
std::vector<Fragment> join_runs(std::vector<Fragment> runs, const LineContext& context);

}  // namespace gongwen::ocr
