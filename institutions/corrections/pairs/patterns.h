// The orders of words by which a notice says what was wrong and what is right. The forms and an
// example of each: docs/corrections.md.

#pragma once

#include <vector>

#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// What the sentence says is wrong and right.
std::vector<PairSpan> pairs_by_order(const NoticeSentence& sentence);

}  // namespace gongwen::institutions
