// The percent sign, of which the model knows only the narrow one.

#pragma once

#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// Two figures at the end of a number become a percent sign where their ink is two rings with a
/// stroke between them (8596 for 85％). A % behind a number becomes ％ where it is twice as wide as
/// the line's figures, or much higher. Of 22 typefaces with both, the wide one of 8 is so, the
/// narrow one of none; those of the rest (Noto, cwTeX, WenKai) differ too little, and stay narrow.
void tell_percent_signs(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
