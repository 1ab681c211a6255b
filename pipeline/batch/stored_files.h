// The archive's own files as inputs of a batch: what an earlier program, template or list made of
// them may be made anew.

#pragma once

#include <string_view>

#include "archive/archive.h"
#include "pipeline/batch/inputs.h"

namespace gongwen::pipeline {

/// Which files are read anew beside those that another version filed or failed.
struct AlsoStored {
    bool all = false;     ///< every one
    bool failed = false;  ///< those that this version failed
};

/// Also what was kept, and never filed. None that was destroyed. In the order of their hashes.
Inputs stored_files(const archive::Archive& archive, std::string_view filing_version,
                    const AlsoStored& also);

}  // namespace gongwen::pipeline
