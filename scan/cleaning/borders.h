// What a scanner adds to a page: black edges, shadows of the sheet's rim, punch holes.

#pragma once

#include "core/pix.h"

namespace gongwen::scan {

/// Paints black borders and punch holes of an 8-bit page white. Lines and text that do not touch
/// the edge stay.
void clear_borders(Pix* gray, int dpi);

}  // namespace gongwen::scan
