// gongwen report: reports for people and for batch jobs.

#include <iostream>
#include <memory>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/report_options.h"
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

void add_options(CLI::App& command, ReportCall& call) {
    command.add_option("--from", call.from,
                       "Letters issued on this day or later (ROC or Gregorian)");
    command.add_option("--to", call.to, "Letters issued on this day or earlier");
    add_format(command, call.format);
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

    add_retention_reports(*command, context);
}

}  // namespace gongwen::pipeline::cli
