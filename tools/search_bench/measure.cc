#include "tools/search_bench/measure.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <sys/resource.h>

namespace gongwen::tools {
namespace {

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

rusage usage() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used;
}

}  // namespace

double processor_seconds() {
    const rusage used = usage();
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double wall_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

double peak_megabytes() {
    constexpr double kKibibyte = 1024e-6;  // in MB
    return static_cast<double>(usage().ru_maxrss) * kKibibyte;
}

std::int64_t bytes_in(const std::filesystem::path& folder) {
    std::int64_t bytes = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file()) bytes += static_cast<std::int64_t>(entry.file_size());
    }
    return bytes;
}

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::ranges::sort(values);
    const double rank = std::ceil(share * static_cast<double>(values.size()));
    return values[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

}  // namespace gongwen::tools
