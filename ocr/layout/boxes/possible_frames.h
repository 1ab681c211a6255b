// Places of a page where the frame of a check box may be, for readers who know from a form's
// template that one stands there.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Squares with ink along all four sides, about as large as the page's characters: frames and rings
/// that a fax or a mark has broken, but characters (國, 回, 日) as well; and where there is none,
/// ink of that size: marks whose frame was lost. Ticked as their inside says. None overlaps one of
/// `told`. `confidence`: that `ticked` is right, were it a box, 0 to 1. `em`: the page's usual
/// character, in pixels of the 1 bit `binary`. `lines`: the same page with its faint lines, or
/// `binary` itself.
std::vector<LayoutCheckBox> possible_frames(Pix* binary, Pix* lines, int dpi, double em,
                                            const std::vector<LayoutCheckBox>& told);

}  // namespace gongwen::ocr
