// A 1 that is read once and printed twice: 11月1日 for 11月11日 in narrow type, with full
// confidence.

#pragma once

#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// A 1 whose ink is several strokes side by side, all as high as the digit, becomes so many.
void split_ones(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
