// Rules that document numbers keep since the year 90 of the Republic: the letter's own, and those
// that it cites.

#pragma once

#include <span>

#include "core/passage.h"
#include "core/record.h"

namespace gongwen::extract {

/// Adds to `record.review` the number of an unusual length (unusual_length), and the parts of the
/// body that cite a later letter (cites_later_date), a number that lost a digit (unusual_length) or
/// one of another year than its date's (year_mismatch).
void check_document_numbers(Record& record, std::span<const Passage> passages);

}  // namespace gongwen::extract
