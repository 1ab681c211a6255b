// A letter of the writer's own that is no more than named, where what the sentence goes on with
// tells a slip in it, in whatever words.

#pragma once

#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/sentences/notice_sentence.h"

namespace gongwen::institutions {

/// 本所…號函檢送之份數，函文記載2份，實檢送3份，請以3份為準: two sides that weigh differently
/// (weighed_pairs.h), and a word of a fault or of what holds beside them. Not where the letter is
/// the reason for writing or enclosed, and nothing that the receiver shall put right.
bool tells_own_fault(const NoticeSentence& sentence, const CitedLetter& letter);

/// 誤, 錯 and the like behind `from` and outside quotations, but for 誤餐, 無誤, 以免錯誤.
bool names_a_fault(const NoticeSentence& sentence, std::size_t from);

}  // namespace gongwen::institutions
