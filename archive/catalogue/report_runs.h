// When a report last ran to its end, for reports of what is new since.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongwen::archive {

struct ReportRun {
    std::int64_t change = 0;  ///< the archive's last change number then
    std::string at;           ///< ISO 8601, UTC
};

class ReportRuns {
  public:
    virtual ~ReportRuns() = default;

    /// `report` is its name and whatever else tells one series of runs from another.
    virtual std::optional<ReportRun> last_run(std::string_view report) const = 0;
    virtual void note_run(std::string_view report, std::int64_t change) = 0;
};

}  // namespace gongwen::archive
