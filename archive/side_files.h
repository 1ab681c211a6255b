// What belongs to an archive beside its objects and its catalogue, and lies in its folder as plain
// files: saved searches, and the user's own lists of institutions, without which agency: would find
// other letters.

#pragma once

#include <filesystem>
#include <vector>

namespace gongwen::archive {

/// Those that are there, relative to the archive's folder, in the order of their names.
std::vector<std::filesystem::path> side_files(const std::filesystem::path& folder);

/// Makes those of `target` the same as those of `folder`. Throws Error: NoSpace, ArchiveDamaged.
void copy_side_files(const std::filesystem::path& folder, const std::filesystem::path& target);

}  // namespace gongwen::archive
