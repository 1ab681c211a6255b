// The three kinds of image the rest of the program knows: 1 bit (1 is black), 8 bits gray, 32 bits
// colour; no colour map, no alpha, no 16 bits.

#pragma once

#include <string>

#include "core/pix.h"
#include "scan/source.h"

namespace gongwen::scan {

/// Whatever Leptonica decoded as 1, 8 or 32 bits; transparent parts lie on white. Colour without
/// any colour in it becomes gray, gray of nothing but black and white becomes 1 bit: both without
/// loss, so that the same scan is the same page in any wrapping. Throws Error(OutOfMemory).
PixPtr plain_pixels(PixPtr image);

/// BLAKE2b over size, depth, resolution, pixels and text layer.
std::string pixel_hash(const RawPage& page);

}  // namespace gongwen::scan
