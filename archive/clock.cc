#include "archive/clock.h"

#include <chrono>
#include <ctime>

#include <fmt/chrono.h>

namespace gongwen::archive {

std::string utc_now() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(now));
}

std::string taiwan_time(const std::string& utc) {
    constexpr std::chrono::seconds kOffset = std::chrono::hours(8);  // no summer time since 1979
    std::tm time{};
    const char* end = strptime(utc.c_str(), "%Y-%m-%dT%H:%M:%SZ", &time);
    if (end == nullptr || *end != '\0') return utc;
    return fmt::format("{:%Y-%m-%d %H:%M}", fmt::gmtime(timegm(&time) + kOffset.count()));
}

}  // namespace gongwen::archive
