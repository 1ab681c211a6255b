// The time as the machine tells it, and how long it has been running: two clocks that must agree.

#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace gongwen::archive {

struct Uptime {
    std::string boot_id;       ///< of the running system; "" where it does not tell
    std::int64_t seconds = 0;  ///< since it started, sleep included; nobody can set this clock
};

/// Where the time comes from; tests bring their own.
struct MachineClock {
    std::function<std::string()> now;  ///< as utc_now()
    std::function<Uptime()> uptime;
};

MachineClock machine_clock();

/// Seconds since 1970 of a time as utc_now() writes it; -1 for any other text.
std::int64_t seconds_of(const std::string& utc);

}  // namespace gongwen::archive
