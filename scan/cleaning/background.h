// Uneven light, shadows of the binding, yellowed or tinted paper.

#pragma once

#include "core/pix.h"

namespace gongwen::scan {

/// An 8-bit page whose ground is white everywhere and whose ink is dark, however it was lit.
/// What is seen through from the other side fades into the ground. Throws Error(OutOfMemory).
PixPtr flatten_background(Pix* gray, int dpi);

/// The gray value that most of the paper has (its 80th percentile).
int paper_level(Pix* gray);

}  // namespace gongwen::scan
