// The spaces that the white between the characters of a line stands for.

#pragma once

#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// U+3000 for each gap inside the line of about a character or more, a space between Latin words.
/// Spaces have begin == end and confidence 1.
void insert_spaces(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
