// Where on a page the frames of check boxes may be, by the strokes that make them.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/geometry.h"

namespace gongwen::ocr {

inline constexpr double kLeastBoxMm = 2.3;  ///< side of a check box
inline constexpr double kMostBoxMm = 8.0;

/// Level strokes of the 1 bit page that may be the head or foot of a box, from the left.
std::vector<PixelBox> level_strokes(Pix* image, int dpi);

/// Squares between two of the strokes, one above the other, with common ends.
std::vector<PixelBox> framed_squares(const std::vector<PixelBox>& strokes, int dpi);

/// The same of frames with round corners, whose head and foot end before their uprights do.
std::vector<PixelBox> rounded_squares(const std::vector<PixelBox>& strokes, int dpi);

/// The page with the gaps of level and upright lines closed: copies and faxes break hair lines.
PixPtr without_gaps(Pix* binary, int dpi);

}  // namespace gongwen::ocr
