// Pages written in columns, the first one on the right, as official letters were until 2004. On a
// page laid on its left side the columns are lines from the left to the right, the first one above:
// labels, hanging indents and letterheads stand there as on any other page.

#pragma once

#include <map>

#include "core/page.h"
#include "core/record.h"

namespace gongwen::extract {

/// Most of its characters outside tables stand below one another.
bool is_in_columns(const Page& page);

/// Turns all boxes of the page a quarter to the left; its columns become lines.
void lay_on_side(Page& page);

/// Turns the boxes of a record back where they stand on pages that were laid on their side:
/// `widths` has those pages' numbers and their widths as they stand, in points.
void set_upright(Record& record, const std::map<int, double>& widths);

}  // namespace gongwen::extract
