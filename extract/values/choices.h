// Values that are one of a few words: 速別, the kind of leave.

#pragma once

#include <string>
#include <string_view>

#include "extract/template/template.h"

namespace gongwen::extract {

/// The field's choice that differs from the text by one character; nullptr for none.
const std::u32string* misread_choice(std::u32string_view text, const FieldTemplate& field);

/// Words may stand behind a choice.
bool begins_with_choice(std::u32string_view text, const FieldTemplate& field);

/// Signs behind the word are specks.
std::u32string without_specks_behind(std::u32string text);

}  // namespace gongwen::extract
