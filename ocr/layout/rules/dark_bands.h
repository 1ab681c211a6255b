// Table heads in white on black.

#pragma once

#include "core/pix.h"

namespace gongwen::ocr {

/// A copy of the 1-bit page without the inside of dark bands, nullptr where there are none. The
/// bands' edges stay, as rules, and the rules that run into a band are parted from one another.
PixPtr without_dark_bands(Pix* binary, int dpi);

}  // namespace gongwen::ocr
