// A page's lines as segments, two columns that stand side by side taken apart.

#pragma once

#include <vector>

#include "extract/letter/labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// The segments of a page without those of stamps, side-by-side columns taken apart where the right
/// one begins with a label.
std::vector<Segment> segments_of(const Page& page, const LabelFinder& labels);

}  // namespace gongwen::extract
