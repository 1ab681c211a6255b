// Photographs printed on a page. Nothing in them is print, and line finding would take their edges
// for characters and rules.

#pragma once

#include "core/pix.h"

namespace gongwen::scan {

/// Paints the photographs of an 8-bit page white: areas of at least 15 mm each way in which no
/// paper shows and whose tones change from place to place. Shadows change slowly, shaded cells and
/// black letters not at all; they stay, and so does a picture that covers half of the page, which
/// may be the ground of the text.
void clear_pictures(Pix* gray, int dpi);

}  // namespace gongwen::scan
