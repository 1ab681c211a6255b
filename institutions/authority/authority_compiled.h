// The compiled form of the authority file: the index as flat arrays in one file beside the CSV
// files, so that tens of thousands of names are there at once. It says of which files it was made,
// and carries a checksum of itself; what does not fit is not used, and the CSV files are read.

#pragma once

#include <filesystem>

#include "institutions/authority/authority_build.h"
#include "institutions/authority/authority_index.h"

namespace gongwen::institutions {

/// Where the compiled form of `institutions_csv` lies.
std::filesystem::path compiled_file(const std::filesystem::path& institutions_csv);

/// Writes that of `files` under a temporary name and renames it. Throws Error(Usage) where the
/// folder cannot be written.
void write_compiled(const std::filesystem::path& file, const AuthorityFiles& files,
                    const AuthorityIndex& index);

enum class Compiled {
    Read,
    Absent,
    OfOthers,  ///< made of other files, or before these were edited
    Damaged,   ///< torn, or not as it was written; or by another version of the program
};

/// Reads it where it was made of `files`: by their sizes and times, and where these differ by what
/// they hold. Anything but Read leaves `index` as it was.
Compiled read_compiled(const std::filesystem::path& file, const AuthorityFiles& files,
                       AuthorityIndex& index);

}  // namespace gongwen::institutions
