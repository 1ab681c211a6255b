// The least sure character of each field. Of a value one character of which is doubtful a person
// should look at that one; the probability that a whole long text is right is low without it.

#pragma once

#include <map>
#include <span>
#include <string>

#include "core/passage.h"
#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// By field name, the probability that its least sure character is right. Fields without a passage
/// of their own are not in it.
using WeakestCharacters = std::map<std::string, double>;

WeakestCharacters weakest_characters(std::span<const Passage> passages);

/// review_fields (extract/review/review.h) for a record whose characters are known: low_confidence
/// goes by `weakest` where it knows the field and nothing was repaired.
void review_fields(Record& record, const Template& form, const WeakestCharacters& weakest);

}  // namespace gongwen::extract
