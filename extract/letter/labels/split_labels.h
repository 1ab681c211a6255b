// Labels set so wide that their characters were read as lines of their own: 主 | 旨：檢送….

#pragma once

#include <span>
#include <vector>

#include "core/page.h"
#include "extract/letter/labels/labels.h"

namespace gongwen::extract {

/// The pages as they are, but the pieces of such a label are one line, with a wide space between
/// them, in the place of the piece that holds the colon.
std::vector<Page> with_whole_labels(std::span<const Page> pages, const LabelFinder& labels);

}  // namespace gongwen::extract
