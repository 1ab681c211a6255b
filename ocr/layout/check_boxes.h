// Small printed squares meant to be ticked, told from characters that look like them.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Squares of 2.3 to 8 mm with a closed frame of four thin straight strokes of one thickness and
/// square corners, and solid squares (■ is a ticked □). Characters fail: the uprights of 口, 日, 回
/// reach below their foot, brush forms are not straight, and 日, 田, 目 have bars inside.
/// Where two and more boxes have one size, others of that size are found, too, under marks that run
/// along their sides or out of them. A box with a mark below it, and one that is struck out with
/// its words, has a confidence of 0.5 at most. `binary` still has its rules: the corners of a
/// table's cell go on beyond it. `gray`, where it is given: the page in 8 bits, for hair lines that
/// `binary` lost.
std::vector<LayoutCheckBox> find_check_boxes(Pix* binary, int dpi, Pix* gray = nullptr);

}  // namespace gongwen::ocr
