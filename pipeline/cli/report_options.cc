#include "pipeline/cli/report_options.h"

#include <map>

#include <fmt/format.h>

#include "core/error.h"
#include "core/roc_date.h"

namespace gongwen::pipeline::cli {
namespace {

const std::map<std::string, ReportFormat> kFormats{{"text", ReportFormat::Text},
                                                   {"csv", ReportFormat::Csv},
                                                   {"json", ReportFormat::Json},
                                                   {"html", ReportFormat::Html},
                                                   {"excel", ReportFormat::Excel}};

/// What the parser reads into a ReportFormat.
std::string number_of_format(const std::string& typed) {
    const auto found = kFormats.find(CLI::detail::to_lower(typed));
    if (found == kFormats.end()) {
        throw CLI::ValidationError(typed + " is none of text, csv, json, html, excel");
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

void add_days(CLI::App& command, DaysTyped& typed, const std::string& what) {
    command.add_option("--from", typed.from, what + " on this day or later (ROC or Gregorian)");
    command.add_option("--to", typed.to, what + " on this day or earlier");
}

bool Days::contain(const std::string& iso) const {
    constexpr std::size_t kDay = 10;
    const std::string day = iso.substr(0, kDay);
    return (from.empty() || day >= from) && (to.empty() || day <= to);
}

Days days_of(const DaysTyped& typed) {
    Days days{day_of(typed.from, false), day_of(typed.to, true)};
    if (!days.from.empty() && !days.to.empty() && days.from > days.to) {
        throw Error(ErrorKind::Usage, fmt::format("--from {} --to {}", typed.from, typed.to),
                    "ends before it begins; exchange the two");
    }
    return days;
}

CLI::Option* add_year(CLI::App& command, int& year, const std::string& help) {
    constexpr int kLast = 9999;
    return command.add_option("--year", year, help)->check(CLI::Range(1, kLast));
}

void add_format(CLI::App& command, ReportFormat& format) {
    command
        .add_option("--format", format, "text, csv, json, html, or excel: csv as Excel opens it")
        ->transform([](const std::string& typed) { return number_of_format(typed); });
}

}  // namespace gongwen::pipeline::cli
