// Where a label ends: behind a remark in brackets, a translation, the colon and spaces.

#pragma once

#include <cstddef>
#include <string_view>

#include "extract/letter/labels.h"

namespace gongwen::extract {

/// A colon as printed, or as recognition gives it.
bool is_colon(char32_t c);

/// `hit` with all that follows from where its words end, at `behind_word` of `text`.
LabelHit with_end(std::u32string_view text, LabelHit hit, std::size_t behind_word);

}  // namespace gongwen::extract
