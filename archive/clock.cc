#include "archive/clock.h"

#include <chrono>
#include <ctime>

#include <fmt/chrono.h>

namespace gongwen::archive {

std::string utc(std::chrono::system_clock::time_point time) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

std::string utc_now() { return utc(std::chrono::system_clock::now()); }

std::string taiwan_time(const std::string& utc) {
    constexpr std::chrono::seconds kOffset = std::chrono::hours(8);  // no summer time since 1979
    std::tm time{};
    const char* end = strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &time);
    if (end == nullptr || *end != '\0') return utc;
    return fmt::format("{:%Y-%m-%d %H:%M}", fmt::gmtime(timegm(&time) + kOffset.count()));
}

}  // namespace gongwen::archive
