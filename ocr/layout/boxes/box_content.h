// What stands in a square frame, and close beside it: characters such as 日, 回 and 國 are framed,
// too.

#pragma once

#include "core/pix.h"
#include "ocr/geometry.h"

namespace gongwen::ocr {

// `inside` is the place within the frame, `box` the frame's outer edge; `image` has 1 bit.

/// A bar from side to side inside the frame: 日, 目, 田, 西.
bool has_bars(Pix* image, const PixelBox& inside);

/// A closed ring that stands free inside the frame: 回. No tick is one.
bool holds_ring(Pix* image, const PixelBox& inside);

/// More strokes than the two that a cross has wherever one cuts it: 國, 圖, 園.
bool holds_character(Pix* image, const PixelBox& inside);

/// Two strokes from corner to corner and nothing else, as people cross a box. No character has that
/// in a closed frame.
bool holds_cross(Pix* image, const PixelBox& inside);

/// Does a character follow (or precede) as closely as in running text? The rule of a table's cell
/// is none. `reach`: how far away, in widths of the box.
bool close_neighbour(Pix* image, const PixelBox& box, bool before, double reach = 0.5);

/// A mark that hangs from the foot of the frame.
bool runs_below(Pix* image, const PixelBox& box);

/// A mark that stands by itself close below the frame, as of a hand that missed it. Words go on.
bool has_mark_below(Pix* image, const PixelBox& box);

/// A level stroke from within the frame to far behind it: the choice is struck out.
bool is_struck_out(Pix* image, const PixelBox& box);

/// Does a character stand in front as in running text, further away than a mark leaves its box?
bool follows_text(Pix* image, const PixelBox& box);

}  // namespace gongwen::ocr
