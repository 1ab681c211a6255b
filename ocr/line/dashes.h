// Dashes and waves (年度計畫—農業研究, 5月1日～3日), which recognition takes for 一.

#pragma once

#include <vector>

#include "core/page.h"
#include "core/pix.h"

namespace gongwen::ocr {

/// A 一 between Chinese characters becomes —, or － where it is short, if its ink is a level bar and
/// the page's other 一 are none: of Sung faces the end has a serif, of Kai and imitation Sung both
/// ends are thicker and the stroke rises (0.095 to 0.15 em from its lowest to its highest point,
/// dashes 0.025 to 0.07). In sans-serif faces the two differ too little: there nothing changes.
/// Between numbers (5月1日一3日) it is a dash or a ~ in any face. `ink` is the page's text, 1 bit,
/// `em` the size of its characters in pixels.
void tell_dashes(std::vector<Line>& lines, Pix* ink, int dpi, double em);

}  // namespace gongwen::ocr
