// Who to ask, where a letter prints several parts of it behind one label, or away from its head.

#pragma once

#include "core/record.h"
#include "extract/letter/walk/letter_walk.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// Settles `unit`, `contact` and `phone` of a record whose labels have their values: 承辦單位 with
/// a person or alone, and telephone numbers behind a name (聯絡人及電話：王大明 02-2000-0000), in
/// the head and among the parts of a notice.
void fill_contact_fields(Record& record, const LetterWalk& walk, const Template& letter);

}  // namespace gongwen::extract
