// What a notice puts right in words that neither patterns.h nor roles.h has: every
// quotation, value and name that may be a side is weighed by the words around it (side_weights.h),
// and what weighs differently, is of one kind and stands side by side is a pair.

#pragma once

#include <span>
#include <vector>

#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// Sides of which nothing is said are one only beside another of their kind that something is said
/// of. The sentence's own `pairs` are not looked at.
std::vector<PairSpan> pairs_by_weight(const NoticeSentence& sentence);

/// Where the sentence's own `pairs` are none, or some of those that weigh differently and no
/// others, these: 甲誤列12公頃、乙誤列8公頃，應分別為8公頃、12公頃. So where as many are told 分別.
void complete_by_weight(NoticeSentence& sentence);

/// Of the whole letter, where no sentence told a pair: the sides stand in several sentences, and
/// something is said of each.
std::vector<SpreadPair> pairs_by_weight(std::span<const NoticeSentence> sentences);

}  // namespace gongwen::institutions
