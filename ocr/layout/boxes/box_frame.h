// Whether a square is drawn as the frame of a check box is: four thin straight strokes of one
// thickness, closed, that end at their corners.

#pragma once

#include <optional>

#include "core/pix.h"
#include "ocr/geometry.h"
#include "ocr/layout/boxes/box_sides.h"

namespace gongwen::ocr {

/// What is known of a mark that may hide a frame.
enum class FrameMark {
    None,   ///< nothing: only a tick that runs out at one corner is passed
    Cross,  ///< a cross from corner to corner lies in it: no character
    Any,    ///< the page's other frames have its size
};

/// Thickness in pixels of the frame in `box` (its outer edge) on the 1 bit `image`; nothing where
/// there is none: the strokes of brush forms are not straight, the uprights of 口, 日, 回 reach
/// below their foot, and the corners of a table's cell go on beyond it. A known `mark` may run
/// along a side and make it thick and uneven, and its ends are no feet; one of any kind may hide
/// part of a side or fill the box. Round corners take up to a quarter of a side; a ring is no
/// frame.
std::optional<double> frame_thickness(Pix* image, const PixelBox& box,
                                      FrameMark mark = FrameMark::None,
                                      Corners corners = Corners::Square);

/// How much of the frame's least drawn side is there on `image`, 0 to 1. A stack of level strokes,
/// as 美 has, makes a side where gaps are closed, but little of it is drawn.
double least_drawn(Pix* image, const PixelBox& box, Corners corners);

/// Do the frame's lines show gaps on `image`? Those of characters are as dark as all their strokes.
bool is_faint(Pix* image, const PixelBox& box);

/// In how many of the frame's corners there is any ink; of a ring in none.
int corners_with_ink(Pix* image, const PixelBox& box);

/// Ink in each of the frame's corners: those of 電 and 雷, as full as a scribble, are open.
bool has_corners(Pix* image, const PixelBox& box);

/// Ink close above the frame, in front of it or below it: a mark leaves it, or that of the next box
/// comes near.
bool has_close_ink(Pix* image, const PixelBox& box);

}  // namespace gongwen::ocr
