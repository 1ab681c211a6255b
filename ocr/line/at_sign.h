// The sign @ by its ink: one ring, about as wide as high, which recognition may take for two signs.

#pragma once

#include <optional>
#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// Where the sign of the only @ stands, by its ring; nothing where it touches its neighbours.
std::optional<PixelBox> place_of_at(const std::vector<ReadSymbol>& symbols, const LineInk& ink);

/// An @ that was read as two signs (Q@, G@) is one shape, about as wide as high.
void drop_echo_of_at(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
