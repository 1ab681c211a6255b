// Options that reports and retention lists share.

#pragma once

#include <string>

#include "pipeline/cli/commands.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline::cli {

/// The first or last day of what a person typed (104, 104/9, 2015-09-23 …), ISO 8601; "" for "".
/// Throws Error(Usage).
std::string day_of(const std::string& typed, bool last);

/// --year N, of the Republic or Gregorian; 0 stays where the call says none.
CLI::Option* add_year(CLI::App& command, int& year, const std::string& help);

/// --format text|csv|json|html
void add_format(CLI::App& command, ReportFormat& format);

/// report retention and report holds.
void add_retention_reports(CLI::App& report, Context& context);

}  // namespace gongwen::pipeline::cli
