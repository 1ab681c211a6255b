// How long searches and filings take.

#pragma once

#include <cstdint>
#include <filesystem>

namespace gongwen::tools {

/// Runs a mix of queries in this process, one after the other, each for the first page with facets
/// and snippets. Prints the median, the 95th percentile and the slowest, milliseconds of the
/// wall, and the 95th percentile of processor time, by kind of query and of "all".
void measure_latency(const std::filesystem::path& archive, std::uint64_t seed, int queries);

/// Files `count` more records into a copy of the index in `folder`, `batch` to a commit, and prints
/// "filing DOCUMENTS BATCH WALL PROCESSOR": milliseconds for each.
void measure_filing(const std::filesystem::path& archive, const std::filesystem::path& folder,
                    int count, int batch);

}  // namespace gongwen::tools
