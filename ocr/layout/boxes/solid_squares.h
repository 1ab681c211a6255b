// Check boxes that are filled in altogether (■ is a ticked □).

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Whether the page has ink as thick as a solid square: most have none, and nothing to look for.
bool has_thick_ink(Pix* binary, int dpi);

/// Solid squares of the size of a check box with nothing around them.
std::vector<LayoutCheckBox> solid_squares(Pix* binary, int dpi);

}  // namespace gongwen::ocr
