// The check boxes of an empty form as fields of its template.

#pragma once

#include "extract/draft/draft_page.h"
#include "extract/draft/draft_writer.h"

namespace gongwen::extract {

/// Boxes with words before or behind them, and boxes of a grid; what looks like one at the end of
/// the draft's title is a character.
void propose_boxes(const DraftPage& page, Draft& draft);

}  // namespace gongwen::extract
