// The words by which side_weights.h tells wrong sides from right ones.

#pragma once

#include <span>
#include <string_view>

#include "institutions/corrections/word_list.h"

namespace gongwen::institutions {

/// Words and what each says of the side beside it: below zero it is wrong, above zero right; 2
/// where the word says so, 1 where it is no more than usual. Not where one of `not_before` stands
/// in front of the word or one of `not_behind` behind it, which make another word.
struct WeightedWords {
    int weight = 0;
    WordList words;
    std::u32string_view not_before;
    std::u32string_view not_behind;
};

/// In front of a side: 誤, 原, 應, 正確, 現行.
std::span<const WeightedWords> words_before_side();
/// Whose words follow, however far in the clause: 契約, 戶籍, 來函 (right).
std::span<const WeightedWords> sources_before_side();
/// Behind a side: 有誤, 為準, 之誤.
std::span<const WeightedWords> words_behind_side();

/// 前函, 旨揭函附件, 函內: the words of the letter that is put right.
bool speaks_of_the_letter(std::u32string_view words);

}  // namespace gongwen::institutions
