// What is printed beside the room for a name or an explanation: ____區, 此致 ____ 醫院, 原因 ____.

#pragma once

#include <string_view>

namespace gongwen::extract {

/// The word at the front that names what stands before it, a place, a person or an institution: 區,
/// 大樓, 公所. Empty where the words are others or go on (區公所 is no 區).
std::u32string_view naming_word_of(std::u32string_view words);

/// Does a label that ends so ask for words? 原因, 病名, 案號; of choices (同意) none does.
bool asks_for_words(std::u32string_view label);

/// 承辦人, 護理師, 主任: who signs in the cell of this label.
bool may_sign(std::u32string_view label);

/// 自, 於 at the words' end: something must follow. 事由 and 原因 are labels.
bool leads_on(std::u32string_view words);

/// 左, 右眼: what is measured on both sides.
bool is_side(std::u32string_view label);

/// 轉, 分機 behind a telephone number.
bool is_extension(std::u32string_view words);

/// □同戶籍地址 ____: where it is not the same, the other one is written behind it.
bool is_as_above(std::u32string_view label);

}  // namespace gongwen::extract
