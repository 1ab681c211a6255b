// The four sides of what may be a check box's frame, as a page shows them.

#pragma once

#include <array>

#include "core/pix.h"
#include "ocr/geometry.h"

namespace gongwen::ocr {

inline constexpr int kRagged = 2;  ///< pixels that an edge strays

/// How the sides of a frame meet.
enum class Corners { Square, Round };

/// One side of a frame, looked at from outside inwards at a number of places along it.
struct Side {
    double drawn = 0;       ///< share of the places where there is ink
    double in_line = 0;     ///< share of the places where it begins at the frame's own line
    double thickness = 0;   ///< median
    double unevenness = 0;  ///< of the outer edge: how far nine tenths of it stray from straight
    /// The same without the outermost part of it, where a tick may leave the box.
    double unevenness_without_tick = 0;
};

/// Head, foot, left and right side of the frame in `box` on the 1 bit `image`; round corners take a
/// quarter of a side at each end, square ones an eighth.
std::array<Side, 4> sides_of(Pix* image, const PixelBox& box, Corners corners);

}  // namespace gongwen::ocr
