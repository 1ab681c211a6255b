// A phrase that a document has twice, once with a character that looks like the right one
// (戶政司 and 尸政司 in the same words): one of the two was misread.

#pragma once

#include <span>

#include "core/passage.h"
#include "core/record.h"
#include "institutions/authority/authority.h"

namespace gongwen::pipeline {

/// Sends the fields in which such phrases stand to review (near_phrase); changes no value. Eight
/// characters around the one in doubt must be the same. A notice of a correction, which quotes
/// wrong phrases, is left alone, and so are names that are doubted as names.
void doubt_twin_phrases(Record& record, std::span<const Passage> passages,
                        const institutions::Authority& authority);

}  // namespace gongwen::pipeline
