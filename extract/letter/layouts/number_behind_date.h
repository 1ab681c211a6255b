// 發文日期及字號：中華民國113年7月15日　範環字第1130000001號: one label for date and number.

#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// The segments, the number behind a date taken apart, whether that has a label or none.
std::vector<Segment> split_numbers_from_dates(std::vector<Segment> segments,
                                              const LabelFinder& labels);

/// By the index of the segment, the number that stands so, where no label leads to another. For
/// what `split_numbers_from_dates` gives.
std::map<std::size_t, CellPart> number_behind_date(const std::vector<Segment>& segments,
                                                   const LabelFinder& labels,
                                                   const Template& letter);

}  // namespace gongwen::extract
