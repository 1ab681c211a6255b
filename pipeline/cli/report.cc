// gongwen report: reports for people and for batch jobs.

#include <iostream>
#include <memory>

#include "archive/catalogue/batches.h"
#include "archive/catalogue/note_report_run.h"
#include "archive/retention/ledger.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/examples.h"
#include "pipeline/cli/report_options.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/verify.h"
#include "pipeline/reports/batches_report.h"
#include "pipeline/reports/gather.h"
#include "pipeline/reports/gather_applications.h"

namespace gongwen::pipeline::cli {
namespace {

struct ReportCall {
    DaysTyped days;
    ReportFormat format = ReportFormat::Text;
};

/// `what`: that the days are about.
void add_options(CLI::App& command, ReportCall& call, const std::string& what) {
    add_days(command, call.days, what);
    add_format(command, call.format);
}

struct NamesCall : ReportCall {
    bool all = false;
    std::string by;
    std::string since;
};

void add_batch(CLI::App& report, Context& context) {
    auto call = std::make_shared<ReportCall>();
    CLI::App* command = report.add_subcommand(
        "batch", "Each run of ingest and watch: filed, failed and why, still to be reviewed");
    add_options(*command, *call, "Runs that began");
    command->callback([call, &context] {
        const Days days = days_of(call->days);
        const archive::Archive archive = context.open(archive::Access::Read);
        archive::Ledger ledger(archive);
        const BatchesReport runs{days.from, days.to,
                                 archive::batch_history(ledger, days.from, days.to),
                                 static_cast<long>(unfiled_objects(archive).size())};
        std::cout << print(runs, call->format);
    });
}

NamesGrouping grouping_of(const std::string& word) {
    if (word == "sender") return NamesGrouping::Sender;
    if (word == "name") return NamesGrouping::Name;
    return word == "time" ? NamesGrouping::Month : NamesGrouping::None;
}

void report_names(const NamesCall& call, Context& context) {
    const bool remembers = !call.since.empty();
    const Days days = days_of(call.days);
    const archive::Archive archive = context.open(archive::Access::Read);
    NamesQuery query{days.from, days.to, call.all, grouping_of(call.by)};
    if (remembers) query.since = archive.report_runs().last_run("names");
    const std::int64_t change = archive.catalogue().last_change();
    const auto forms = extract::TemplateLibrary::load(data_folder() / "templates");
    std::cout << print(gather_names(archive, query, Titles(forms), forms.templates()), call.format,
                       cut_outs_from(archive));
    std::cout.flush();
    if (remembers && std::cout) archive::note_report_run(archive.catalogue_file(), "names", change);
}

}  // namespace

void add_report(CLI::App& app, Context& context) {
    CLI::App* command = app.add_subcommand("report", "Reports for people and for batch jobs");
    command->require_subcommand(1);
    command->footer("Example: gongwen report corrections --from 104/9 --format html > report.html");

    auto corrections = std::make_shared<ReportCall>();
    CLI::App* report = command->add_subcommand("corrections", "What notices correct");
    add_options(*report, *corrections, "Letters issued");
    report->callback([corrections, &context] {
        const Days days = days_of(corrections->days);
        const archive::Archive archive = context.open(archive::Access::Read);
        std::cout << print(gather_corrections(archive, days.from, days.to), corrections->format,
                           cut_outs_from(archive));
    });

    auto names = std::make_shared<NamesCall>();
    report = command->add_subcommand(
        "names", "Institution names that are written wrongly and nobody has corrected");
    add_options(*report, *names, "Letters issued");
    report->add_flag("--all", names->all, "Those that were corrected or dismissed, too");
    report->add_option("--by", names->by, "Counts by sender, by name or by month")
        ->check(CLI::IsMember(std::vector<std::string>{"sender", "name", "time"}));
    report
        ->add_option("--since", names->since,
                     "last: only what changed since this report last ran to its end with "
                     "--since last")
        ->check(CLI::IsMember(std::vector<std::string>{"last"}));
    report->callback([names, &context] { report_names(*names, context); });

    auto applications = std::make_shared<ReportCall>();
    report = command->add_subcommand(
        "applications", "The register of applications: asked, rules broken, letter, answer");
    add_options(*report, *applications, "Letters issued");
    report->callback([applications, &context] {
        const Days days = days_of(applications->days);
        const archive::Archive archive = context.open(archive::Access::Read);
        const Knowledge knowledge = context.knowledge();
        std::cout << print(gather_applications(archive, knowledge, days.from, days.to),
                           applications->format);
    });

    add_batch(*command, context);
    add_retention_reports(*command, context);
    give_examples(*command, "",
                  {{"names", "names --since last --format csv"},
                   {"applications", "applications --from 115/1 --format csv"},
                   {"batch", "batch --from 115/11/26 --format html > batch.html"},
                   {"retention", "retention --year 115 --format csv"},
                   {"holds", "holds --all --format html > holds.html"}});
}

}  // namespace gongwen::pipeline::cli
