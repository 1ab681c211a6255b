// Whether a square is drawn as the frame of a check box is: four thin straight strokes of one
// thickness, closed, that end at their corners.

#pragma once

#include <optional>

#include "core/pix.h"
#include "ocr/geometry.h"

namespace gongwen::ocr {

/// Thickness in pixels of the frame in `box` (its outer edge) on the 1 bit `image`; nothing where
/// there is none: the strokes of brush forms are not straight, the uprights of 口, 日, 回 reach
/// below their foot, and the corners of a table's cell go on beyond it. What is `crossed` from
/// corner to corner is no character, and the ends of its cross are no feet; they may run along a
/// side.
std::optional<double> frame_thickness(Pix* image, const PixelBox& box, bool crossed = false);

}  // namespace gongwen::ocr
