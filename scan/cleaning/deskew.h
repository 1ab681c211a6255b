// By how much a page is tilted.

#pragma once

#include "core/pix.h"

namespace gongwen::scan {

/// Degrees clockwise, -7 to 7, that make the lines of a 1-bit page level; 0 where the page has too
/// little to tell, or where turning it does not make its lines plainer.
double find_skew(Pix* binary);

}  // namespace gongwen::scan
