// The rows of an empty form as text that keeps the room between the words.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/form/form_page.h"

namespace gongwen::extract {

/// Stands for a check box in a row.
inline constexpr char32_t kBoxSign = U'□';

/// Signs that end a word of a row, the box among them.
inline constexpr std::u32string_view kWordEnds = U"，、；。,;：:（）()□=＝+＋";

/// What is printed in a cell (-1: outside tables), a text a row, from the top: room between words
/// is as many U+3000 as characters would fill it, also in front of a row from where the leftmost
/// one begins, and behind the last words to the cell's border or where the page's lines end; rules
/// to write on are room; a check box is kBoxSign.
std::vector<std::u32string> rows_with_rooms(const FormPage& form, int cell,
                                            const std::vector<CheckBox>& boxes);

}  // namespace gongwen::extract
