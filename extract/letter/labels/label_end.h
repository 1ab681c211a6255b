// Where a label ends: behind a remark in brackets, a translation, the colon and spaces.

#pragma once

#include <cstddef>
#include <string_view>

#include "extract/letter/labels/labels.h"

namespace gongwen::extract {

/// A colon as printed, or as recognition gives it.
bool is_colon(char32_t c);

/// A dash (主旨－), or the 一 that it may be taken for, stands at `at`; 一、 is the number of an
/// item.
bool is_dash(std::u32string_view text, std::size_t at);

/// `hit` with all that follows from where its words end, at `behind_word` of `text`. With `dashes`
/// the letter's labels have dashes for colons.
LabelHit with_end(std::u32string_view text, LabelHit hit, std::size_t behind_word, bool dashes);

}  // namespace gongwen::extract
