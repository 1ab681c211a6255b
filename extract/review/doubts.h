// Values that were read with confidence and yet cannot be quite right, told by what a value of
// their kind must look like, or by what else the document says. A doubt sends a field to review and
// changes nothing.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// impossible_phone, not_an_email, mixed_case, letter_like_digit, unusual_date, unknown_choice,
/// unbalanced_brackets, stray_sign, unlike_pattern (of the template), or "". For every value alone.
std::string_view doubt_of(const Field& field, const FieldTemplate& form);

/// A doubt of a value that is none of its field's kind at all (15分起 for a number).
/// review_doubts() leaves such a value a confidence of 0.5 at most.
bool is_of_other_kind(std::string_view doubt);

/// Adds the doubts of all fields with a value to record.review, those between fields too:
/// near_miss (a receiver that is nearly, but not quite, a name on the lists of receivers),
/// near_domain (two mail addresses), items_out_of_order, cut_off_end, and of people's names those
/// of extract/template/person_names.h.
void review_doubts(Record& record, const Template& form);

}  // namespace gongwen::extract
