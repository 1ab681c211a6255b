// Which fields a person should look at, and why. The reasons are words of the record's JSON
// (docs/record.md); what people read for them is in docs/review.md.

#pragma once

#include "core/record.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// A form that nobody filled in: no text, no tick, no seal, and no ink that could not be read. Such
/// forms are enclosures, not applications.
bool is_blank_form(const Record& record);

/// low_confidence, unreadable (or the reason that is given with it) and missing of every field, and
/// the doubts of extract/review/doubts.h.
void review_fields(Record& record, const Template& form);

/// What concerns the document as a whole: unknown_template, no_text, broken rules, mismatches.
void review_document(Record& record);

}  // namespace gongwen::extract
