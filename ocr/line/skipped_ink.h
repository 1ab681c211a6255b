// Print that a recogniser passed over: it reads 分機85 where 分機985 is printed, each character
// with full confidence. The ink in between tells.

#pragma once

#include <vector>

#include "ocr/line/alignment.h"
#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// Where ink as wide as a character was read as nothing and still is nobody's; none on lines
/// that are no print. `em` in pixels.
std::vector<ColumnRange> skipped_ink(const std::vector<ReadSymbol>& symbols, const Fit& fit,
                                     double em);

/// So many symbols on each side of skipped ink.
SymbolSpan beside(const ColumnRange& skipped, const std::vector<ReadSymbol>& symbols,
                  std::size_t neighbours);

/// Does the second reading say the same as the first, and something more in between?
bool adds_within(const std::vector<ReadSymbol>& first, const std::vector<ReadSymbol>& second);

/// The nearest symbols of skipped ink that stays unread may be wrong as well.
void doubt_beside(const ColumnRange& skipped, std::vector<ReadSymbol>& symbols);

}  // namespace gongwen::ocr
