// Which files a call means: files as they are named, folders with everything in them.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/error.h"

namespace gongwen::pipeline {

/// Something that was named or found but cannot even be looked into.
struct UnreadableInput {
    std::filesystem::path path;
    std::string detail;
    ErrorKind kind = ErrorKind::Unreadable;  ///< or NoPermission
};

struct Inputs {
    std::vector<std::filesystem::path> files;  ///< in the order named; folders sorted by name
    /// In folders: text and data files, hidden files, links, pipes and devices, the archive itself.
    std::vector<std::filesystem::path> left_out;
    std::vector<UnreadableInput> unreadable;  ///< what lies beside them is still an input
    bool are_stored = false;                  ///< objects of the archive (stored_files.h)
};

/// Throws Error(Usage) for a path that is not there. Nothing within the folder `archive` is an
/// input, so that an archive may lie in the folder that is read into it.
Inputs find_inputs(const std::vector<std::filesystem::path>& paths,
                   const std::filesystem::path& archive = {});

/// Whether `path` is `folder` or lies in it, whichever way either is written; no path lies in "".
bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder);
/// Whether both are there and are one; "" is nowhere.
bool is_same_place(const std::filesystem::path& path, const std::filesystem::path& other);

/// The size of a file that can be read from its beginning to its end. Throws
/// Error(NoPermission), and Error(Unreadable) for one that is gone, and for a folder, a pipe or a
/// device, whose reading might never end.
std::uintmax_t size_of_regular_file(const std::filesystem::path& file);

}  // namespace gongwen::pipeline
