// What a run cost.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace gongwen::tools {

/// User and system time of this process so far, seconds.
double processor_seconds();
double wall_seconds();
/// The most memory that this process held, MB.
double peak_megabytes();

std::int64_t bytes_in(const std::filesystem::path& folder);

/// The value that `share` of the values do not exceed; 0 for none.
double percentile(std::vector<double> values, double share);

}  // namespace gongwen::tools
