// Labels of the head in a column beside their values, as in a table without rules: broken over
// lines (機關 / 地址, 發文 / 字號), or whole and without colons.

#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// By the index of the segment, the first page's labels of two to four lines, those of one line in
/// the same column (速別), and the values beside them. Where no label is
/// broken, whole labels make a column if two of them have values beside them.
std::map<std::size_t, CellPart> broken_label_parts(const std::vector<Segment>& segments,
                                                   const LabelFinder& labels);

}  // namespace gongwen::extract
