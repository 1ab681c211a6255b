// The archive's own files as inputs of a batch: what an earlier program, template or list made of
// them may be made anew.

#pragma once

#include <string_view>

#include "archive/archive.h"
#include "pipeline/batch/inputs.h"

namespace gongwen::pipeline {

/// Files that another version than `filing_version` filed or failed, or (`all`) every one; none
/// that was destroyed. In the order of their hashes.
Inputs stored_files(const archive::Archive& archive, std::string_view filing_version, bool all);

}  // namespace gongwen::pipeline
