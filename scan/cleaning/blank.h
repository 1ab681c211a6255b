// Whether a page says anything.

#pragma once

#include "core/pix.h"

namespace gongwen::scan {

/// True where a cleaned page has nothing but dust, grain, creases and what shines through: no two
/// marks of a character's size and darkness beside each other, and no larger figure.
bool is_blank(Pix* gray, int dpi);

}  // namespace gongwen::scan
