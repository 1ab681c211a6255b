// The check boxes of an empty form, which holds no mark: more of them can be told than on a filled
// one.

#pragma once

#include <span>
#include <vector>

#include "core/page.h"

namespace gongwen::extract {

/// The pages with the boxes that they tell, as told_pages() has them, and those possible ones that
/// are as empty and as large as two that were told, and were read as a frame (是田: 是□); that
/// character is taken out of its line.
std::vector<Page> pages_with_empty_boxes(std::span<const Page> pages);

}  // namespace gongwen::extract
