// Doubtful characters are looked at again at another size, with their neighbours: a recogniser that
// guesses seldom guesses the same twice, and of three readings two mostly agree.

#pragma once

#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// Doubtful are Chinese characters, letters and digits that were read with little confidence,
/// sooner a character that makes no word with those beside it.
void mark_doubtful(std::vector<ReadSymbol>& symbols);

/// What is doubtful, each with a few neighbours on both sides; spans that would overlap are one.
/// What a Latin model reads anyway is left out.
std::vector<SymbolSpan> doubtful_spans(const std::vector<ReadSymbol>& symbols);

bool has_doubtful(const std::vector<ReadSymbol>& symbols);

bool same_text(const std::vector<ReadSymbol>& a, const std::vector<ReadSymbol>& b);

/// The doubtful ones were read as the same a second time.
void raise_confidence(std::vector<ReadSymbol>& symbols);

/// What three readings of one place say together; columns of all count from the same edge. Where
/// the later two agree against the first, and on what stands around, they have it. Of three
/// characters in one place the one that makes a word is preferred, then the third reading's, whose
/// image is the sharpest; none is believed much.
std::vector<ReadSymbol> settle_readings(std::vector<ReadSymbol> first,
                                        const std::vector<ReadSymbol>& second,
                                        const std::vector<ReadSymbol>& third);

}  // namespace gongwen::ocr
