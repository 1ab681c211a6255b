// Letters that a notice no more than names: whether another of its sentences says that something in
// them is put right.

#pragma once

#include <span>

#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/sentences/notice_sentence.h"

namespace gongwen::institutions {

/// 本局…號函附件部分內容修正如下, where what follows is 更正.
bool is_revised_below(std::span<const NoticeSentence> sentences, const NoticeSentence& sentence,
                      const CitedLetter& letter);
/// 本會…號公告，主旨「丙」；公告事項二「乙」應更正為「甲」: the letter is no more than named,
/// and a later sentence that names no other puts something right.
bool is_put_right_below(std::span<const NoticeSentence> sentences, const NoticeSentence& named,
                        const CitedLetter& letter);
/// A later sentence says of 旨揭函, 前揭函 … that something in it is wrong or void. Of a
/// `faulty` letter it need not say of which.
bool is_pointed_at(std::span<const NoticeSentence> sentences, const CitedLetter& letter,
                   bool faulty);

}  // namespace gongwen::institutions
