// Parts of the head set in a column of their own beside the letter, as some offices print the ways
// of contact, or all of the head, down the margin of their paper.

#pragma once

#include <cstddef>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// The first page's segments with such a column in front of the lines that stand beside it.
struct SideColumn {
    std::vector<Segment> segments;
    std::size_t begin = 0;  ///< the column's: [begin, end); empty where the page has none
    std::size_t end = 0;
};

/// A column holds two labels of the head and more that begin at one left edge, reaches down beside
/// the letter's body (主旨：), and no other line of the page crosses it.
SideColumn with_side_column_first(std::vector<Segment> segments, const LabelFinder& labels);

}  // namespace gongwen::extract
