// What further pages of a letter repeat of its head above their text: the sender's name and the
// kind, 續頁, the document number.

#pragma once

#include <optional>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/letter/letterhead/letterhead.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// Takes such lines from the top of `page`, one of those behind `first`, and returns them. Nothing
/// where the page begins with a whole head: that is another letter's.
std::vector<Segment> take_running_head(std::vector<Segment>& page,
                                       const std::vector<Segment>& first,
                                       const std::optional<Letterhead>& letterhead,
                                       const LabelFinder& labels);

}  // namespace gongwen::extract
