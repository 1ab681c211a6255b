// Lines, of the runs of characters that stand on one level.

#pragma once

#include <vector>

#include "ocr/layout/lines/fragments.h"

namespace gongwen::ocr {

/// Puts the runs of one line together: over gaps of about four characters, a letterhead's over ten.
/// Dirt and bar codes are left out.
std::vector<Fragment> join_runs(std::vector<Fragment> runs, const LineContext& context);

}  // namespace gongwen::ocr
