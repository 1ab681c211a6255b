// A page's lines as segments, two columns that stand side by side taken apart.

#pragma once

#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// The segments of a page without those of stamps, side-by-side columns taken apart where the right
/// one begins with a label.
std::vector<Segment> segments_of(const Page& page, const LabelFinder& labels);

/// The segments, one sign far in front of an office's whole name taken apart from it: what a logo
/// was taken for (中　範例總醫院).
std::vector<Segment> split_logos(std::vector<Segment> segments, const LabelFinder& labels);

}  // namespace gongwen::extract
