// Runs of characters: the first step from pieces of ink to lines.

#pragma once

#include <vector>

#include "ocr/layout/lines/fragments.h"

namespace gongwen::ocr {

/// Runs of characters that stand close together on one level, unordered. What bridges several lines
/// and is too large to be cut goes to `other_ink`.
std::vector<Fragment> find_runs(std::vector<Component> parts, const LineContext& context,
                                std::vector<PixelBox>& other_ink);

}  // namespace gongwen::ocr
