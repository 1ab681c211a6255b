// Labels in brackets behind their values (02-20000000（電話）), as some offices set their ways of
// contact flush right.

#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// By the index of the segment, lines of the first page's head that end in such a label; two of
/// different fields at least, and none where a bracketed label stands in front of its value.
std::map<std::size_t, CellPart> labels_behind(const std::vector<Segment>& segments,
                                              const LabelFinder& labels);

}  // namespace gongwen::extract
