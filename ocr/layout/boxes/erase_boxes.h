// Check boxes taken out of a page before its text is read.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Takes the boxes and what is drawn in them out of `mask`, but not the text beside them.
void erase_check_boxes(Pix* mask, const std::vector<LayoutCheckBox>& boxes);

}  // namespace gongwen::ocr
