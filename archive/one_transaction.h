// Several writes to an archive's catalogue that belong together.

#pragma once

#include <functional>

#include "archive/archive.h"

namespace gongwen::archive {

/// All that `steps` writes to the archive's catalogue is there in the end, or none of it: where
/// `steps` throws, or the process dies.
void in_one_transaction(Archive& archive, const std::function<void()>& steps);

}  // namespace gongwen::archive
