// Where the user's own lists of institutions lie, which stand in for those that come with the
// program.

#pragma once

#include <filesystem>
#include <string>

namespace gongwen::pipeline {

/// `said` (--institutions, GONGWEN_INSTITUTIONS) where it is not empty: Error(Usage) where it is no
/// folder. Else the archive's folder `institutions` where that holds a list; else "".
std::filesystem::path own_names_folder(const std::string& said,
                                       const std::filesystem::path& archive_folder);

/// Where an import writes to: `said`, else the archive's folder `institutions`.
std::filesystem::path folder_for_import(const std::string& said,
                                        const std::filesystem::path& archive_folder);

}  // namespace gongwen::pipeline
