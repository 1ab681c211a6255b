// 准 and 淮, 準: the model knows the second two better, and official letters have the first.

#pragma once

#include <vector>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// 淮 and 準 of which the ink has two strokes on the left over its whole height are 准: 淮 has
/// three, those of 準 end above its lower part.
void count_left_strokes(std::vector<ReadSymbol>& symbols, const LineInk& ink);

}  // namespace gongwen::ocr
