// Marks that lie on their side where text runs from top to bottom.

#pragma once

#include "core/pix.h"

namespace gongwen::ocr {

/// ﹁ ﹂ ︵ ︶, told by their shape: the model knows 「 」 （ ） alone. `ink` is one character's
/// place (1 bit), `em` the column's width in pixels.
bool lies_in_column(Pix* ink, double em);

}  // namespace gongwen::ocr
