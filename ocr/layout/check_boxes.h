// Small printed squares meant to be ticked, told from characters that look like them.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Squares of 2.3 to 8 mm with a closed frame of four thin straight strokes of one thickness and
/// square corners, and solid squares (■ is a ticked □). Characters fail: the uprights of 口, 日, 回
/// reach below their foot, brush forms are not straight, and 日, 田, 目 have bars inside.
/// `binary` still has its rules: the corners of a table's cell go on beyond it.
std::vector<LayoutCheckBox> find_check_boxes(Pix* binary, int dpi);

/// Takes the boxes and what is drawn in them out of `mask`, but not the text beside them.
void erase_check_boxes(Pix* mask, const std::vector<LayoutCheckBox>& boxes);

}  // namespace gongwen::ocr
