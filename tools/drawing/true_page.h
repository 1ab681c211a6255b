// A sheet as a perfect reader would hand it on: its printed lines with a box for each character,
// and its cells.

#pragma once

#include "core/page.h"
#include "tools/drawing/sheet.h"

namespace gongwen::tools {

/// Every character is certain, as in a text layer.
Page true_page(const Sheet& sheet, int number);

}  // namespace gongwen::tools
