// Rules that a value of a letter must keep. One that breaks a rule is shown to a person; nothing is
// changed here.

#pragma once

#include <span>

#include "core/passage.h"
#include "core/record.h"

namespace gongwen::extract {

/// Adds to `record.review` every field whose value breaks a rule (docs/templates.md, "What goes to
/// review").
void check_letter_values(Record& record, std::span<const Passage> passages);

}  // namespace gongwen::extract
