// A quotation that tells both sides of a pair by itself: 「甲（原誤植乙）」.

#pragma once

#include <optional>
#include <string_view>

#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// `quote` is what stands between the marks. Nothing where no bracket at its end says 原誤植, 誤為,
/// 原列 …, or where what it holds is unlike what stands in front of it.
std::optional<PairSpan> told_inside(std::u32string_view text, Span quote);

/// 承辦單位：甲（原植：乙）, without quotation marks; the sides are of about one length.
std::optional<PairSpan> told_in_label(std::u32string_view text, Span sentence);

}  // namespace gongwen::institutions
