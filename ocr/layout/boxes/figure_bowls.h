// The bowls of 6 and 9 in typefaces with wide figures: frames with round corners, or with square
// ones where the gaps of a page were closed.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Takes out those of the empty frames out of which a stroke runs. `image`: the page as it is.
void drop_figure_bowls(std::vector<LayoutCheckBox>& found, Pix* image);

}  // namespace gongwen::ocr
