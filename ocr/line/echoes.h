// One character that a recogniser reads twice, as two of its look-alikes: O0 where 0 is printed.

#pragma once

#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// Neighbours that look alike (O and 0, l and 1) and share one shape no wider than one of them are
/// one character: the digit beside a digit, else the one read more surely.
void drop_echoes(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
