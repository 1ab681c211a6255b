// Turns what was read behind a label into a field's value: dates into ISO 8601, blanks of
// recognition out of numbers, look-alike digits repaired. A repair keeps the raw reading and says
// why.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/passage.h"
#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

struct Reading {
    FieldValue value;
    FieldState state = FieldState::Read;
    std::string reason;    ///< of a repair, or why there is no value
    double most_sure = 1;  ///< the field's confidence at most: a guess is for a person to see
};

/// Without the NT$ that is printed in front of an amount; where no figure follows, all of it.
std::u32string_view without_currency(std::u32string_view number, const FieldTemplate& field);

/// The value of a text of the given kind; blank text is FieldState::Blank. A date that is none is
/// Unreadable with the reason "invalid_date"; one with a number left out is blank with the reason
/// "incomplete_date", and so, but as printed, is the value of a day without a year (5/16).
Reading read_value(std::u32string_view text, const FieldTemplate& field);

/// Text that could be the value of a field, judged by its kind alone.
bool could_be_value(const FieldTemplate& field, std::u32string_view text);

/// Where a date is left to be filled in (____年____月____日), or nothing but such lines is printed;
/// recognition may take the lines for 一.
bool is_blank_form(std::u32string_view text);

/// Raw text, page and box of what was read, and how probable it is that all of it is right; no
/// value and no state yet.
Field field_at(const Passage& passage);

/// The field that the characters [begin, end) of a passage are the value of.
Field read_part(const Passage& passage, std::size_t begin, std::size_t end,
                const FieldTemplate& field);

}  // namespace gongwen::extract
