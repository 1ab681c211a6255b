// The words by which notices of corrections speak.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "institutions/corrections/tokens/tokens.h"

namespace gongwen::institutions {

struct CueWord {
    Token::Kind kind;
    std::size_t size;
};

/// The cue word that `text` begins with, the longest of several.
std::optional<CueWord> cue_word(std::u32string_view text);

/// 改制, 改組, 改善: something is made anew, no words are.
bool is_reorganised(std::u32string_view text);

/// How long the words may be, at the beginning of `text`, that put the right words behind them
/// where a quotation or a value follows: 更正成, 改列為, 正確文字應為; empty for none.
std::vector<std::size_t> sizes_of_cue_to_operand(std::u32string_view text);

/// The label of what is right, with its colon or brackets: 更正後：, 更正後內容：, 正：, （正）; 0
/// for none.
std::size_t size_of_label_of_right(std::u32string_view text);

/// 更正登記, 申請更正, 改正缺失: everyday words of administration around [begin, end), no
/// correction of a letter.
bool is_other_business(std::u32string_view text, std::size_t begin, std::size_t end);

/// 更換代表人, 請重新檢送申請資料: changes something else than what a letter encloses. The cue is
/// [begin, end) of `sentence`.
bool is_other_change(std::u32string_view sentence, std::size_t begin, std::size_t end);

/// 原附件作廢: what is void is the enclosure, not the letter.
bool is_enclosure_before(std::u32string_view text, std::size_t at);

/// 如有錯漏請通知更正, 倘將「甲」誤植為「乙」: what stands at `at` would be, and is not.
bool is_conditional(std::u32string_view sentence, std::size_t at);

}  // namespace gongwen::institutions
