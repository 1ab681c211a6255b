// The general reading of a notice, for wordings that patterns.h has not: the classes of
// words around every quotation and value (a slip, an act of correction, what stood there formerly;
// role_cues.h) tell whether it is wrong or right, and neighbours of opposite roles are a pair.

#pragma once

#include <vector>

#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// The pairs of a sentence, of quotations and values that are in none of its `pairs`. Only in a
/// notice do the words mean so much.
std::vector<PairSpan> pairs_by_roles(const NoticeSentence& sentence);

}  // namespace gongwen::institutions
