#include "archive/retention/machine_clock.h"

#include <charconv>
#include <ctime>
#include <fstream>
#include <optional>
#include <string_view>

#include "archive/clock.h"
#include "core/roc_date.h"

namespace gongwen::archive {
namespace {

Uptime uptime_now() {
    Uptime uptime;
    std::ifstream("/proc/sys/kernel/random/boot_id") >> uptime.boot_id;
    timespec passed{};
    if (::clock_gettime(CLOCK_BOOTTIME, &passed) != 0) return {};
    uptime.seconds = passed.tv_sec;
    return uptime;
}

std::optional<int> two_digits(std::string_view text, std::size_t at) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 2, value);
    if (error != std::errc() || end != text.data() + at + 2) return std::nullopt;
    return value;
}

}  // namespace

MachineClock machine_clock() { return {utc_now, uptime_now}; }

std::int64_t seconds_of(const std::string& utc) {
    constexpr std::size_t kLength = 20;  // 2026-01-31T08:15:00Z
    constexpr std::int64_t kDay = 86'400;
    if (utc.size() != kLength || utc[10] != 'T' || utc.back() != 'Z') return -1;
    const auto date = date_from_iso(utc.substr(0, 10));
    const auto hour = two_digits(utc, 11);
    const auto minute = two_digits(utc, 14);
    const auto second = two_digits(utc, 17);
    if (!date || !hour || !minute || !second) return -1;
    return day_number(*date) * kDay + std::int64_t{*hour} * 3600 + std::int64_t{*minute} * 60 +
           *second;
}

}  // namespace gongwen::archive
