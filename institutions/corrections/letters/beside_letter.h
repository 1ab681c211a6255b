// Where the words of an act stand beside a letter that a sentence names.

#pragma once

#include <cstddef>

#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/sentences/notice_sentence.h"
#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {

/// Words between 更正 and the letter that it is about.
inline constexpr std::size_t kNearLetter = 14;

/// Words directly in front of a letter: 更正本部 + letter.
bool stands_before(const NoticeSentence& sentence, Token::Kind kind, const CitedLetter& letter);
/// At most so many characters behind it, and not what the letter itself does (…號函註銷…號令).
bool stands_behind(const NoticeSentence& sentence, Token::Kind kind, const CitedLetter& letter,
                   std::size_t at_most);

/// 內政部…號函停止適用，函轉請查照: another's act, which is handed on.
bool hands_on(const NoticeSentence& sentence, const CitedLetter& letter);

/// 函, 書函, 開會通知單. A letter makes no law: rules are issued by 令 and 公告.
bool is_of_letter_kind(const CitedLetter& letter);
/// And of the writer's own.
bool is_own_letter(const CitedLetter& letter);

}  // namespace gongwen::institutions
