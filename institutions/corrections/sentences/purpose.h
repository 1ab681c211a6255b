// What a sentence of a notice is for: it puts right, asks, denies, gives an example.

#pragma once

#include <vector>

#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/spans.h"

namespace gongwen::institutions {

/// Quotations of which the sentence says no more than that they are wrong: 「乙」係誤植.
std::vector<Span> said_to_be_wrong(const NoticeSentence& sentence);

/// It asks the receiver to correct something of his own.
bool is_demand(const NoticeSentence& sentence);
/// In a notice that puts a letter of the writer's own right: what the sentence speaks of the
/// receiver made himself (貴校所送…), or shall put right. Not 貴公司負責人姓名.
bool is_of_receivers_papers(const NoticeSentence& sentence);
/// 經查並無錯誤: there is nothing to put right.
bool denies_fault(const NoticeSentence& sentence);
/// 例示, 例如: of slips in general.
bool is_example(const NoticeSentence& sentence);
/// 應更正, 特此更正, or a word of error: not what rules and plans say (修正, 改), nor that an entry
/// was 更正 as somebody wished.
bool puts_right(const NoticeSentence& sentence);
/// 前後不一, 與…不符, 部分文字請修正: something in the letter is wrong, but not said what.
bool tells_of_a_fault(const NoticeSentence& sentence);
/// 依據…函辦理, 復貴部…函: the reason for writing, not what is corrected.
bool is_basis(const NoticeSentence& sentence, const CitedLetter& letter);

}  // namespace gongwen::institutions
