// One square of a page: is it the frame of a check box, and is there a mark in it?

#pragma once

#include <optional>

#include "core/pix.h"
#include "ocr/geometry.h"
#include "ocr/layout/boxes/box_frame.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

inline constexpr double kSquare = 0.1;  ///< sides differ by less than this share
inline constexpr int kRaggedEdge = 2;   ///< pixels

/// A page to look for frames on.
struct FramePage {
    Pix* image;    ///< as it is: what stands in frames and around them
    Pix* strokes;  ///< for the frames themselves: the same, or with the gaps of its strokes closed
    Pix* drawn = nullptr;               ///< `strokes` before its gaps were closed, if they were
    Corners corners = Corners::Square;  ///< of the frames to look for
};

/// A frame that nothing but a tick or a cross disturbs; nothing where `square` is none.
std::optional<LayoutCheckBox> judge_frame(const FramePage& page, const PixelBox& square);

/// A box of the usual size, whose mark, or that of the box above, hides what else tells a frame.
/// `in_column`: with other boxes.
std::optional<LayoutCheckBox> judge_marked(const FramePage& page, const PixelBox& box,
                                           bool in_column);

}  // namespace gongwen::ocr
