// A folder with the user's own lists: the merged institutions.csv, its compiled form, and whatever
// other lists of ours the user wants to replace.

#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "institutions/authority/authority.h"

namespace gongwen::institutions {

/// The rows that a merge begins with: those of `own` where it has a list, else of `folder`.
std::vector<Institution> rows_to_merge_into(const std::filesystem::path& folder,
                                            const std::filesystem::path& own);

/// Writes `rows` as institutions.csv into `own`, together with the compiled form. The list that was
/// there is kept as institutions.csv.before. Nothing is changed where the rows do not make a sound
/// authority (Error(Usage) says why) or cannot be written (Error(Usage)).
void write_own_list(const std::filesystem::path& folder, const std::filesystem::path& own,
                    std::span<const Institution> rows);

/// Compiles what `own` holds, after it was edited. Returns how many names it has.
std::size_t compile_own_list(const std::filesystem::path& folder, const std::filesystem::path& own);

}  // namespace gongwen::institutions
