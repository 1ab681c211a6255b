// A label of the head that is printed alone, as in a table without rules: in one line or several,
// with its value beside it or below.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

struct OpenLabel {
    const FieldTemplate* field = nullptr;
    std::vector<std::size_t> segments;  ///< indices, from the top down
    Box box;
    double size = 0;  ///< of the type, in points
};

/// The field of the head that has `words` for a label; nullptr for none.
const FieldTemplate* head_label(std::u32string_view words, const LabelFinder& labels);

/// Begins with a label and its colon, letter for letter.
bool is_plain_label(const Segment& segment, const LabelFinder& labels);

/// Indices of the segments outside tables and above the body.
std::vector<std::size_t> head_of_page(const std::vector<Segment>& segments,
                                      const LabelFinder& labels);

}  // namespace gongwen::extract
