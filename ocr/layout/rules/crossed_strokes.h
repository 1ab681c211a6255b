// Text that hangs over a rule: the foot of a p that ends in the cell below.

#pragma once

#include "core/pix.h"

namespace gongwen::ocr {

/// `text` is a page's ink without its rules, whose ink is in `rules` (both 1 bit). Where a small
/// piece of ink lies just beyond a rule, the rule's ink between it and the stroke on the other side
/// comes back, so that the character is one shape again and belongs to one line.
void join_crossed_strokes(Pix* text, Pix* rules, int dpi);

}  // namespace gongwen::ocr
