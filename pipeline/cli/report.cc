// gongwen report: reports for people and for batch jobs.

#include <iostream>
#include <map>
#include <memory>

#include <fmt/format.h>

#include "core/roc_date.h"
#include "pipeline/cli/commands.h"
#include "pipeline/reports/gather.h"
#include "pipeline/reports/gather_applications.h"
#include "pipeline/resources.h"

namespace gongwen::pipeline::cli {
namespace {

struct ReportCall {
    std::string from;
    std::string to;
    ReportFormat format = ReportFormat::Text;
};

const std::map<std::string, ReportFormat> kFormats{{"text", ReportFormat::Text},
                                                   {"csv", ReportFormat::Csv},
                                                   {"json", ReportFormat::Json},
                                                   {"html", ReportFormat::Html}};

/// The first or last day of what a person typed (104, 104/9, 2015-09-23 …).
std::string day_of(const std::string& typed, bool last) {
    if (typed.empty()) return "";
    const auto range = parse_date_range(typed);
    if (!range) {
        throw Error(ErrorKind::Usage, typed,
                    "is no date; write 104/9/23, 104/9, 104 or 2015-09-23");
    }
    return (last ? range->last : range->first).iso();
}

/// What the parser reads into a ReportFormat.
std::string number_of_format(const std::string& typed) {
    const auto found = kFormats.find(CLI::detail::to_lower(typed));
    if (found == kFormats.end()) {
        throw CLI::ValidationError(typed + " is none of text, csv, json, html");
    }
    return std::to_string(static_cast<int>(found->second));
}

void add_options(CLI::App& command, ReportCall& call) {
    command.add_option("--from", call.from,
                       "Letters issued on this day or later (ROC or Gregorian)");
    command.add_option("--to", call.to, "Letters issued on this day or earlier");
    command.add_option("--format", call.format, "text, csv, json or html")
        ->transform([](const std::string& typed) { return number_of_format(typed); });
}

}  // namespace

void add_report(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("report", "Reports for people and for batch jobs");
    command->require_subcommand(1);
    command->footer("Example: gongwen report corrections --from 104/9 --format html > report.html");

    auto corrections = std::make_shared<ReportCall>();
    CLI::App* report = command->add_subcommand("corrections", "What notices correct");
    add_options(*report, *corrections);
    report->callback([corrections, &context] {
        const archive::Archive archive = context.open(archive::Access::Read);
        std::cout << print(gather_corrections(archive, day_of(corrections->from, false),
                                              day_of(corrections->to, true)),
                           corrections->format, cut_outs_from(archive));
    });

    auto names = std::make_shared<ReportCall>();
    report = command->add_subcommand("names", "Institution names that are written wrongly");
    add_options(*report, *names);
    report->callback([names, &context] {
        const archive::Archive archive = context.open(archive::Access::Read);
        std::cout << print(
            gather_names(archive, day_of(names->from, false), day_of(names->to, true)),
            names->format, cut_outs_from(archive));
    });

    auto applications = std::make_shared<ReportCall>();
    report = command->add_subcommand(
        "applications", "The register of applications: asked, rules broken, letter, answer");
    add_options(*report, *applications);
    report->callback([applications, &context] {
        const archive::Archive archive = context.open(archive::Access::Read);
        const Knowledge knowledge = Knowledge::load(data_folder());
        std::cout << print(
            gather_applications(archive, knowledge, day_of(applications->from, false),
                                day_of(applications->to, true)),
            applications->format);
    });
}

}  // namespace gongwen::pipeline::cli
