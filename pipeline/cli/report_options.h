// Options that reports and retention lists share.

#pragma once

#include <string>

#include "pipeline/cli/commands.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline::cli {

/// The first or last day of what a person typed (104, 104/9, 2015-09-23 …), ISO 8601; "" for "".
/// Throws Error(Usage).
std::string day_of(const std::string& typed, bool last);

/// --from and --to, as they were typed.
struct DaysTyped {
    std::string from;
    std::string to;
};
/// `what`: that the days are about.
void add_days(CLI::App& command, DaysTyped& typed, const std::string& what);

/// ISO 8601, both included; "" is open.
struct Days {
    std::string from;
    std::string to;
    bool any() const { return !from.empty() || !to.empty(); }
    /// `iso`: 2026-11-26, or a time on that day.
    bool contain(const std::string& iso) const;
};
/// Throws Error(Usage) for what is no date, and where no day lies between the two: an empty report
/// would look like good news.
Days days_of(const DaysTyped& typed);

/// --year N, of the Republic or Gregorian; 0 stays where the call says none.
CLI::Option* add_year(CLI::App& command, int& year, const std::string& help);

/// --format text|csv|json|html|excel
void add_format(CLI::App& command, ReportFormat& format);

/// report retention and report holds.
void add_retention_reports(CLI::App& report, Context& context);

}  // namespace gongwen::pipeline::cli
