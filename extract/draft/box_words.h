// The words around a check box of an empty form.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/form/form_page.h"

namespace gongwen::extract {

/// Words without a Chinese character or letter are dirt, or rules to write on.
bool says_nothing(std::u32string_view text);

/// The words behind a box on its row, "" for none. Of a line that goes on from before the box, as
/// with rings and brackets, up to the next of them.
std::u32string words_behind(const Box& box, const FormPage& form);

/// The words directly in front of a box on its row, back to the box or gap before them; "" where
/// they are a label with a colon, or stand apart.
std::u32string words_in_front(const Box& box, const FormPage& form);

/// The label with its colon in front of a box on its row (2. 是否過敏：○否 ○是), in the same cell
/// (-1: outside tables), without its number; "" where there is none. Of long ones the end, which is
/// enough to tell them.
std::u32string label_in_front(const Box& box, const FormPage& form, int cell);

/// Frames, rings, and brackets with words directly behind them, or several of a row with words in
/// front: others are room to write in. Boxes in a row that nothing parts (□□□) are for the
/// characters of a number, and none.
std::vector<CheckBox> boxes_of(const FormPage& form);

}  // namespace gongwen::extract
