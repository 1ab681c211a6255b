// What forms count: the words behind figures to fill in. Views are of the words given.

#pragma once

#include <string_view>

namespace gongwen::extract {

/// A word that counts something (人, 小時, 元整), and nothing else.
bool is_unit(std::u32string_view word);

/// The unit at the front of the words; empty where they are others: 人員異動, 日間未熄.
std::u32string_view unit_of(std::u32string_view words);

/// 第 ____ 次會議: what is numbered may go on with other words.
std::u32string_view unit_of_number(std::u32string_view words);

/// □布條 ____ 條: whatever is counted behind the words of a box, in one character of `next`.
std::u32string_view unit_behind_box(std::u32string_view words, std::u32string_view next);

/// 大型 ____ 輛小型 ____ 輛: what is counted twice, and the words of the second stand close behind
/// the first.
std::u32string_view unit_counted_twice(std::u32string_view next, std::u32string_view last);

}  // namespace gongwen::extract
