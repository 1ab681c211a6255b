// Pairs of which one sentence says what was wrong and the next what is right.

#pragma once

#include <span>
#include <vector>

#include "institutions/corrections/correction_table.h"
#include "institutions/corrections/notice_sentence.h"

namespace gongwen::institutions {

/// 更正前：乙。更正後：甲。 with or without quotation marks; 「乙」係屬誤植。正確應為「甲」。;
/// 聯絡電話請更正為甲。原載乙，係屬誤植。 Nothing of sentences that tell both sides themselves, or
/// that ask the receiver to correct something of his own.
std::vector<TableRow> pairs_told_apart(std::span<const NoticeSentence> sentences);

}  // namespace gongwen::institutions
