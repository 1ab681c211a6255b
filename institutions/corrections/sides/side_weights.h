// How much the words around a side speak for its being wrong or right, where neither a pattern nor
// one class of words (role_cues.h) decides.

#pragma once

#include <string_view>

namespace gongwen::institutions {

/// What the words in front of a side and behind it say of it: below zero it is wrong, above zero
/// right, by 2 where a word says so (誤, 舊, 應, 實際), by 1 where it is no more than usual (a
/// register's or contract's words are right, the letter's own wrong). 0 where nothing is said.
/// `before` and `behind` reach as far as the neighbouring sides; `goes_on` says that a side follows
/// behind `behind`.
int weight_of_side(std::u32string_view before, std::u32string_view behind, bool goes_on);

/// The same of a label, in front of whatever it names: 原冊載, 實地查對後.
int weight_of_label(std::u32string_view label);

/// 兩者互換, 前後顛倒, 標示相反: each of the two is right where the other one stands.
bool says_exchanged(std::u32string_view words);

}  // namespace gongwen::institutions
