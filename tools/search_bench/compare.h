// The same runs of characters looked up in every index, and what a plain comparison of the texts
// says to that.

#pragma once

#include <cstdint>
#include <filesystem>

namespace gongwen::tools {

/// `folder` holds the indexes that build_index made: xapian, fts5. Prints a table: milliseconds for
/// the first ten hits, queries with a wrong answer, hits that do not hold the run, texts that hold
/// it and are missing.
void compare_answers(const std::filesystem::path& archive, const std::filesystem::path& folder,
                     std::uint64_t seed, int runs);

}  // namespace gongwen::tools
