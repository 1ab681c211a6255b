// Signs as they are printed. The model knows only narrow : , ( ) ; and loses signs now and then;
// the page's geometry tells what stands there.

#pragma once

#include <vector>

#include "ocr/line/alignment.h"
#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// Puts back signs (：。，、「」) that the recogniser lost: small shapes among the `unexplained`
/// ink.
void restore_lost_signs(std::vector<ReadSymbol>& symbols, const LineInk& ink,
                        const std::vector<ColumnRange>& unexplained);

/// Among Chinese characters, signs that take a whole character's place become full-width; what has
/// the shape of 「, 」, 。 or ， becomes that, a 0 as large as a character 〇 or ○.
void match_printed_width(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
