#include "pipeline/cli/report_options.h"

#include <map>

#include "core/error.h"
#include "core/roc_date.h"

namespace gongwen::pipeline::cli {
namespace {

const std::map<std::string, ReportFormat> kFormats{{"text", ReportFormat::Text},
                                                   {"csv", ReportFormat::Csv},
                                                   {"json", ReportFormat::Json},
                                                   {"html", ReportFormat::Html}};

/// What the parser reads into a ReportFormat.
std::string number_of_format(const std::string& typed) {
    const auto found = kFormats.find(CLI::detail::to_lower(typed));
    if (found == kFormats.end()) {
        throw CLI::ValidationError(typed + " is none of text, csv, json, html");
    }
    return std::to_string(static_cast<int>(found->second));
}

}  // namespace

std::string day_of(const std::string& typed, bool last) {
    if (typed.empty()) return "";
    const auto range = parse_date_range(typed);
    if (!range) {
        throw Error(ErrorKind::Usage, typed,
                    "is no date; write 104/9/23, 104/9, 104 or 2015-09-23");
    }
    return (last ? range->last : range->first).iso();
}

CLI::Option* add_year(CLI::App& command, int& year, const std::string& help) {
    constexpr int kLast = 9999;
    return command.add_option("--year", year, help)->check(CLI::Range(1, kLast));
}

void add_format(CLI::App& command, ReportFormat& format) {
    command.add_option("--format", format, "text, csv, json or html")
        ->transform([](const std::string& typed) { return number_of_format(typed); });
}

}  // namespace gongwen::pipeline::cli
