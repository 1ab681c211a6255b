// Printed lines of a page, in the order in which people read them.

#pragma once

#include <vector>

#include "ocr/layout/layout.h"
#include "ocr/layout/lines/blobs.h"
#include "ocr/layout/lines/fragments.h"

namespace gongwen::ocr {

/// Takes the text of `blobs`; what turns out to be no text is added to its other ink.
std::vector<LayoutLine> find_lines(Blobs& blobs, const std::vector<LayoutCell>& cells,
                                   const LineContext& context, int dpi);

}  // namespace gongwen::ocr
