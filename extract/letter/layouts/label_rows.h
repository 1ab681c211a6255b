// Labels of the head or of the paper's foot in a row above their values (發文日期　發文字號　速別,
// the values in the next line), as in a table without rules.

#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// The first page's segments, with lines that hold several labels without colon, or the values
/// below such labels, taken apart where a column begins.
std::vector<Segment> split_label_rows(std::vector<Segment> segments, const LabelFinder& labels);

/// By the index of the segment, rows of three labels and more, none with a colon, and the lines of
/// values below them. For what `split_label_rows` gives.
std::map<std::size_t, CellPart> label_row_parts(const std::vector<Segment>& segments,
                                                const LabelFinder& labels);

}  // namespace gongwen::extract
