// The receiver below 此致 at a letter's end, where companies and citizens have it instead of
// 受文者.

#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// By segment: the name behind 此致, or in the line below it. Nothing where the page has 受文者.
std::map<std::size_t, CellPart> closing_receiver(const std::vector<Segment>& segments,
                                                 const LabelFinder& labels, const Template& letter);

}  // namespace gongwen::extract
