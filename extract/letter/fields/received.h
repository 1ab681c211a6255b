// When a letter was received and under which running number, from stamps and bar codes.

#pragma once

#include <span>

#include "core/page.h"
#include "core/record.h"
#include "extract/letter/walk/letter_walk.h"

namespace gongwen::extract {

/// Fills received_no and received_date where their labels did not. The running number: a bar code
/// is sure, stamped digits are not. What neither can be stays text of the letter.
void fill_received(Record& record, LetterWalk& walk, std::span<const Page> pages);

}  // namespace gongwen::extract
