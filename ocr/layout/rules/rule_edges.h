// The ragged edges of rules, and the characters that touch them.

#pragma once

#include "core/pix.h"

namespace gongwen::ocr {

/// `rules` (1 bit) with the ink of `binary` right beside it, but for what belongs to a character
/// that touches a rule: without the arc of its top a 9 is a 4, and an f is a t.
PixPtr with_ragged_edges(Pix* rules, Pix* binary, int dpi);

}  // namespace gongwen::ocr
