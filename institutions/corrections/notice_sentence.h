// The sentences of a notice, cut into tokens, and what each says about the letters that it names.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/passage.h"
#include "institutions/corrections/citations.h"
#include "institutions/corrections/correction_patterns.h"
#include "institutions/names/finding/name_finder.h"

namespace gongwen::institutions {

struct NoticeSentence {
    std::size_t passage = 0;   ///< its number
    std::u32string_view text;  ///< of the whole passage; positions below count in it
    Span span;
    std::vector<Token> tokens;
    std::vector<PairSpan> pairs;
    bool is_weighed = false;  ///< no order of words told its pairs, only what single words say
    std::vector<const CitedLetter*> letters;  ///< that begin within the sentence

    std::u32string_view words() const { return text.substr(span.begin, span.size()); }
    bool has(Token::Kind kind) const;
    bool says(std::u32string_view word) const { return words().find(word) != word.npos; }
    /// The first place outside quotation marks where it says `word`, or npos.
    std::size_t find_unquoted(std::u32string_view word) const;
    /// 誤植, 之誤, 漏列, 贅植 …
    bool has_error_word() const;
};

/// Those of running text, in reading order. `passages` and `letters` must outlive them.
std::vector<NoticeSentence> notice_sentences(std::span<const Passage> passages,
                                             std::span<const CitedLetter> letters,
                                             const NameFinder& finder);

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

// What a sentence says of a letter that it names ----------------------------------------------

/// …號函及…號函: what is said of the first holds for the second.
bool is_joined(const NoticeSentence& sentence, const CitedLetter& first, const CitedLetter& second);
/// 依據…函辦理, 復貴部…函: the reason for writing, not what is corrected.
bool is_basis(const NoticeSentence& sentence, const CitedLetter& letter);
/// 檢送…號令影本: what is enclosed, not what is corrected.
bool is_copied(const NoticeSentence& sentence, const CitedLetter& letter);
/// 本署…號函請貴府查明門牌誤編情形: what the letter asked for.
bool is_what_it_asked(const NoticeSentence& sentence, const CitedLetter& letter);
/// 依本部…函續辦: the letter that this one goes on with.
bool is_gone_on_with(const NoticeSentence& sentence, const CitedLetter& letter);
/// 更正…號函, …號函誤植: something in it was wrong.
bool is_amended(const NoticeSentence& sentence, const CitedLetter& letter);
/// 本局…號函「乙」字樣應修改為「甲」: of a letter of one's own, no pattern has it, but its sides
/// and 應, 請, 正確 say enough (side_roles.h).
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
