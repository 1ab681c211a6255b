// Labels of the head in one column and their values in another one, far behind them, as in a table
// without rules.

#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// By the index of the segment, labels that stand alone below one another and what stands in their
/// rows at one distance from the page's edge, with the lines that go on below it; three such rows
/// and more. Labels whose row has no value are not among them.
std::map<std::size_t, CellPart> value_column_parts(const std::vector<Segment>& segments,
                                                   const LabelFinder& labels);

}  // namespace gongwen::extract
