// Pairs of which one sentence says what was wrong and the next what is right.

#pragma once

#include <span>
#include <vector>

#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// 更正前：乙。更正後：甲。 with or without quotation marks; 「乙」係屬誤植。正確應為「甲」。;
/// 聯絡電話請更正為甲。原載乙，係屬誤植。 Nothing of sentences that tell both sides themselves, or
/// are about the receiver's papers; `of_ours` says that a letter of the writer's own is put right.
std::vector<SpreadPair> pairs_told_apart(std::span<const NoticeSentence> sentences, bool of_ours);

}  // namespace gongwen::institutions
