// Which pixels of a gray page are ink.

#pragma once

#include "core/pix.h"

namespace gongwen::scan {

/// A quick 1-bit view of a page with a flat white ground, for measuring; not for reading.
PixPtr rough_ink(Pix* gray);

/// The 1-bit image for reading, by each neighbourhood's own contrast; specks are gone.
PixPtr ink_for_reading(Pix* gray, int dpi);

}  // namespace gongwen::scan
