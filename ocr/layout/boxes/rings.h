// Rings meant to be marked, as a form prints them instead of squares: ○是　●否.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Round frames of one size, two of them at least empty, filled or marked within, with words close
/// behind and white in front, or the other way round, as ○ in a name (王○明) or a number has not,
/// or three and more alone in the cells of a grid; of that size others are found under marks that
/// run out of them, and discs (● is a marked ○). `strokes`: the page in which the rings' lines are
/// looked for, `binary` itself or one in which hair lines are whole; marks are judged by `binary`.
/// `em`: the page's usual character, in pixels; letters and zeros are lower. The boxes' confidence
/// is 0.9 at most.
std::vector<LayoutCheckBox> find_rings(Pix* strokes, Pix* binary, int dpi, double em);

}  // namespace gongwen::ocr
