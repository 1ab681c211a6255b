// The time as the archive writes it down.

#pragma once

#include <chrono>
#include <string>

namespace gongwen::archive {

/// ISO 8601 in UTC, to the second: 2026-01-31T08:15:00Z.
std::string utc(std::chrono::system_clock::time_point time);

/// Now, as ISO 8601 in UTC: 2026-01-31T08:15:00Z.
std::string utc_now();

/// The same for people, by Taiwan's clocks: 2026-01-31 16:15. Other text as it is.
std::string taiwan_time(const std::string& utc);

}  // namespace gongwen::archive
