// Shows people what was found on a page: boxes drawn over its picture.

#pragma once

#include "core/page.h"
#include "core/pix.h"

namespace gongwen::ocr {

/// A colour copy of `picture` (any depth, `dpi` pixels an inch) with the page's lines in blue,
/// cells green, ticked check boxes red and empty ones orange, uncovered ink magenta, seals dashed
/// red.
PixPtr draw_page(const Page& page, Pix* picture, int dpi);

}  // namespace gongwen::ocr
