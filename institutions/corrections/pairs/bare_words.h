// Sides of a pair that have no quotation marks and are not alike, so that only the clause that they
// stand in bounds them: 誤植大里區為太平區, 由第三會議室改為採購科開標室.

#pragma once

#include <vector>

#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// Those of a sentence of a notice in which nothing else told a pair. None of a clause with a
/// quotation, and none where the words in front of 更正為 may be no more than what is put right
/// (開會地點更正為…).
std::vector<PairSpan> pairs_of_bare_words(const NoticeSentence& sentence);

}  // namespace gongwen::institutions
