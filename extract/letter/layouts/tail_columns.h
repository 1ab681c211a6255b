// Lists of receivers side by side: 正本 in the left half of the page, 副本 in the right one, the
// names behind or below each.

#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// By the index of the segment, two labels of lists in one row outside tables, and the lines below
/// that stand in the column of either, down to a signature, a further label or a gap.
std::map<std::size_t, CellPart> tail_columns(const std::vector<Segment>& segments,
                                             const LabelFinder& labels);

}  // namespace gongwen::extract
