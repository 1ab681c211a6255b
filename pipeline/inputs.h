// Which files a call means: files as they are named, folders with everything in them.

#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gongwen::pipeline {

struct Inputs {
    std::vector<std::filesystem::path> files;  ///< in the order named; folders sorted by name
    std::vector<std::filesystem::path>
        left_out;  ///< in folders: text and data files that are no scans
};

/// Throws Error(Usage) for a path that is not there. Hidden files, symbolic links, pipes and
/// devices inside folders are not inputs.
Inputs find_inputs(const std::vector<std::filesystem::path>& paths);

}  // namespace gongwen::pipeline
