// The time as the archive writes it down.

#pragma once

#include <string>

namespace gongwen::archive {

/// Now, as ISO 8601 in UTC: 2026-01-31T08:15:00Z.
std::string utc_now();

}  // namespace gongwen::archive
