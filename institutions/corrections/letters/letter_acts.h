// What a sentence says of a letter that it names.

#pragma once

#include <string_view>

#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/sentences/notice_sentence.h"

namespace gongwen::institutions {

/// …號函及…號函: what is said of the first holds for the second.
bool is_joined(const NoticeSentence& sentence, const CitedLetter& first, const CitedLetter& second);
/// 檢送…號令影本: what is enclosed, not what is corrected.
bool is_copied(const NoticeSentence& sentence, const CitedLetter& letter);
/// 本署…號函請貴府查明門牌誤編情形: what the letter asked for.
bool is_what_it_asked(const NoticeSentence& sentence, const CitedLetter& letter);
/// 依本部…函續辦: the letter that this one goes on with.
bool is_gone_on_with(const NoticeSentence& sentence, const CitedLetter& letter);
/// 更正…號函, …號函誤植: something in it was wrong.
bool is_amended(const NoticeSentence& sentence, const CitedLetter& letter);
/// 本局…號函「乙」字樣應修改為「甲」: of a letter of one's own, no pattern has it, but its sides
/// and 應, 請, 正確 say enough (roles.h).
bool is_told_by_roles(const NoticeSentence& sentence, const CitedLetter& letter);
/// …號函部分內容修正如下: what follows is about the letter.
bool announces_a_list(const NoticeSentence& sentence, const CitedLetter& letter);
/// 註銷…號函, …號函停止適用.
bool is_cancelled(const NoticeSentence& sentence, const CitedLetter& letter);
/// 該函因附件有誤，敬請惠予退回作廢: of the letter named before.
bool calls_it_void(const NoticeSentence& sentence);
/// 檢送…函更正後附件, 補送…函附件.
bool is_renewed(const NoticeSentence& sentence, const CitedLetter& letter);
/// From the letter's kind to the next comma: 之說明及附件.
std::u32string_view text_behind(const NoticeSentence& sentence, const CitedLetter& letter);

}  // namespace gongwen::institutions
