// Blanks with a number in front: 1.________ 2.________, each perhaps with a count behind it.

#pragma once

#include <string_view>
#include <vector>

#include "extract/draft/draft_blanks.h"

namespace gongwen::extract {

/// Of a row with its rooms (draft_rows.h): 1.________ is a blank for words with the label 1., and
/// 1.________ ____份 also one for a number with the same label and unit.
std::vector<LineBlank> numbered_blanks_in(std::u32string_view row);

}  // namespace gongwen::extract
