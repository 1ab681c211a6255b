// gongwen ingest and gongwen watch: the batch.

#include "pipeline/ingest.h"

#include <fstream>
#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include "pipeline/cli/commands.h"
#include "pipeline/inbox.h"
#include "pipeline/resources.h"

namespace gongwen::pipeline::cli {
namespace {

struct BatchCall {
    std::vector<std::filesystem::path> paths;
    std::string report;
    std::string debug_images;
    bool json = false;
    IngestOptions options;
};

/// The index is derived: when it cannot be written, the batch is still safe.
void bring_index_up_to_date(archive::Archive& archive, const Knowledge& knowledge,
                            Context& context) {
    try {
        const auto index = index::open_for_writing(archive.index_folder());
        update_index(archive, *index, knowledge);
    } catch (const Error& error) {
        std::cerr << "gongwen: everything is filed, but the search index could not be updated: "
                  << error.what() << '\n';
        context.status = kArchiveDamaged;
    }
}

void save(const BatchReport& report, const std::string& path) {
    std::ofstream file(path);
    file << to_json_value(report).dump(2) << '\n';
    if (!file) throw Error(ErrorKind::Usage, path, "the report cannot be written there");
}

void ingest_paths(BatchCall& call, Context& context) {
    const Inputs inputs = find_inputs(call.paths);
    const Knowledge knowledge = Knowledge::load(data_folder());
    archive::Archive archive = context.open(archive::Access::Write);
    if (!call.debug_images.empty()) call.options.debug_images = call.debug_images;
    const BatchReport report = ingest(archive, knowledge, inputs, call.options);
    if (report.count(InputOutcome::Failed) > 0) context.status = kSomeFailed;
    if (report.disk_full) context.status = kArchiveDamaged;
    bring_index_up_to_date(archive, knowledge, context);
    if (call.json) std::cout << to_json_value(report).dump() << '\n';
    (call.json ? std::cerr : std::cout) << summary(report);
    if (!call.report.empty()) save(report, call.report);
}

void watch(const std::filesystem::path& folder, const IngestOptions& options, Context& context) {
    const Knowledge knowledge = Knowledge::load(data_folder());
    archive::Archive archive = context.open(archive::Access::Write);
    Inbox inbox(folder);
    while (true) {
        const Inputs inputs = inbox.wait_for_files();
        ingest(archive, knowledge, inputs, options, [&](const InputReport& report) {
            inbox.put_away(report);
            std::cout << fmt::format("{}  {}\n", to_string(report.outcome), report.source.string());
            std::cout.flush();
        });
        bring_index_up_to_date(archive, knowledge, context);
    }
}

}  // namespace

void add_ingest(CLI::App& app, Context& context) {
    auto call = std::make_shared<BatchCall>();
    CLI::App* command = app.add_subcommand("ingest", "Read files and folders into the archive");
    command->footer(
        "Example: gongwen ingest inbox/ --jobs 2 --report report.json\n"
        "Safe to interrupt and to run again: what is filed is not read twice.");
    command->add_option("PATH", call->paths, "Files and folders")->required();
    command->add_option("--jobs", call->options.jobs, "Worker processes (default: one a core)");
    command->add_option("--report", call->report, "Write what became of every input as JSON");
    command->add_option("--debug-images", call->debug_images,
                        "Draw what was read on the pages, into this folder");
    command
        ->add_option("--page-seconds", call->options.limits.page_seconds,
                     "Give a page up after this many seconds")
        ->capture_default_str();
    command->add_flag("--retry-failed", call->options.retry_failed, "Try again what failed before");
    command->add_flag("--json", call->json, "Print the report as JSON");
    command->callback([call, &context] { ingest_paths(*call, context); });
}

void add_watch(CLI::App& app, Context& context) {
    struct Call {
        std::filesystem::path folder;
        IngestOptions options;
    };
    auto call = std::make_shared<Call>();
    CLI::App* command = app.add_subcommand("watch", "File whatever a scanner puts into a folder");
    command->footer(
        "Example: gongwen watch inbox/\n"
        "Files are moved to inbox/done/ or inbox/failed/ once the archive holds them.");
    command->add_option("DIR", call->folder, "The inbox")
        ->required()
        ->check(CLI::ExistingDirectory);
    command->add_option("--jobs", call->options.jobs, "Worker processes (default: one a core)");
    command->callback([call, &context] { watch(call->folder, call->options, context); });
}

}  // namespace gongwen::pipeline::cli
