// gongwen ingest and gongwen watch: the batch.

#include "pipeline/batch/ingest.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include "core/shown_text.h"
#include "pipeline/batch/inbox.h"
#include "pipeline/batch/stored_files.h"
#include "pipeline/batch/timings.h"
#include "pipeline/cli/commands.h"
#include "pipeline/cli/review_desk.h"
#include "pipeline/environment/interrupts.h"
#include "pipeline/environment/output_file.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/indexing.h"
#include "pipeline/filed/settle.h"
#include "pipeline/reading/read_page.h"

namespace gongwen::pipeline::cli {
namespace {

// Between tries while the disk is full or the inbox cannot be cleared.
constexpr std::chrono::seconds kFirstWait{2};
constexpr std::chrono::seconds kLongestWait{60};
/// So far may search lag behind a batch that runs for hours.
constexpr std::chrono::seconds kIndexLag{30};

struct BatchCall {
    std::vector<std::filesystem::path> paths;
    std::string report;
    std::string debug_images;
    bool json = false;
    bool timings = false;
    IngestOptions options;
};

/// Lets search follow the batch. The index is derived: when it cannot be written, the batch is
/// still safe, and goes on without it.
class IndexFollower {
  public:
    IndexFollower(archive::Archive& archive, const Knowledge& knowledge, Context& context)
        : archive_(archive), knowledge_(knowledge), context_(context) {
        catch_up();  // an index of a newer catalogue is told only before numbers are given anew
    }

    /// After every input.
    void follow() {
        if (std::chrono::steady_clock::now() - last_ >= kIndexLag) catch_up();
    }

    void catch_up() {
        if (!writable_) return;
        try {
            const Stopwatch::Step step(&watch_, "index");
            const auto index = open_index(archive_);
            update_index(archive_, *index, knowledge_);
        } catch (const Error& error) {
            std::cerr << "gongwen: the search index could not be updated: " << error.what()
                      << "; what was filed is safe, gongwen reindex makes it findable\n";
            context_.status = kArchiveDamaged;
            writable_ = false;
        }
        last_ = std::chrono::steady_clock::now();
    }

    /// What it cost.
    StepTimes steps() { return watch_.take(); }

  private:
    archive::Archive& archive_;
    const Knowledge& knowledge_;
    Context& context_;
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
    bool writable_ = true;
    Stopwatch watch_;
};

void save(const BatchReport& report, const std::string& path) {
    const std::string text =
        to_json_value(report).dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
    write_output(path, [&text](std::ostream& out) { out << text << '\n'; });
}

void tell(const BatchReport& report, const BatchCall& call) {
    if (call.json) std::cout << in_one_line(to_json_value(report)) << '\n';
    (call.json ? std::cerr : std::cout) << summary(report);
    if (!call.report.empty()) save(report, call.report);
    if (call.timings) std::cerr << timings_table(report.reading);
}

void prepare(BatchCall& call) {
    if (!call.report.empty()) require_writable_file(call.report);
    if (!call.debug_images.empty()) {
        require_writable_folder(call.debug_images);
        call.options.debug_images = call.debug_images;
    }
    call.options.who = decider("");
}

void run_batch(archive::Archive& archive, const Knowledge& knowledge, const Inputs& inputs,
               const BatchCall& call, Context& context) {
    IndexFollower index(archive, knowledge, context);
    BatchReport report = ingest(archive, knowledge, inputs, call.options,
                                [&](const InputReport&) { index.follow(); });
    if (report.count(InputOutcome::Failed) > 0) context.status = kSomeFailed;
    if (report.disk_full) context.status = kArchiveDamaged;
    if (!report.interrupted) index.catch_up();
    report.reading.steps.add(index.steps());
    tell(report, call);
    throw_if_interrupted();
}

void ingest_paths(BatchCall& call, Context& context) {
    const Inputs inputs = find_inputs(call.paths, context.archive_folder);
    prepare(call);
    const Knowledge knowledge = context.knowledge();
    archive::Archive archive = context.open_or_make();
    run_batch(archive, knowledge, inputs, call, context);
}

void reread(BatchCall& call, bool all, Context& context) {
    prepare(call);
    const Knowledge knowledge = context.knowledge();
    archive::Archive archive = context.open(archive::Access::Write);
    const std::string version =
        filing_version(reading_version(default_engine_options()), knowledge);
    run_batch(archive, knowledge, stored_files(archive, version, {all, call.options.retry_failed}),
              call, context);
}

/// What the inbox cannot do with a file ends neither the batch nor the watch. False then.
bool put_away(const Inbox& inbox, const InputReport& report) {
    std::cout << fmt::format("{}  {}\n", to_string(report.outcome),
                             name_in_line(report.source.string()));
    std::cout.flush();
    try {
        inbox.put_away(report);
        return true;
    } catch (const Error& error) {
        std::cerr << "gongwen: " << error.what() << '\n';
        return false;
    }
}

void tell_disk_full(const BatchReport& report, std::chrono::seconds wait) {
    for (const InputReport& input : report.inputs) {
        if (!input.failure || input.failure->kind != ErrorKind::NoSpace) continue;
        std::cerr << fmt::format("gongwen: no_space: {} files wait; the next try is in {} s ({})\n",
                                 report.count(InputOutcome::Failed), wait.count(),
                                 input.failure->detail);
        return;
    }
}

/// Files what lies in the inbox. The archive is open no longer than that, so that people can review
/// and decide between; lists of institutions that changed in the meantime count. False where
/// something must be tried again.
bool file_inbox(Inbox& inbox, const Inputs& inputs, const IngestOptions& options,
                std::chrono::seconds next_try, Context& context) {
    archive::Archive archive = context.open_or_make_when_free();
    const Knowledge knowledge = context.knowledge();
    IndexFollower index(archive, knowledge, context);
    bool all_put_away = true;
    const BatchReport report =
        ingest(archive, knowledge, inputs, options, [&](const InputReport& input) {
            all_put_away = put_away(inbox, input) && all_put_away;
            index.follow();
        });
    throw_if_interrupted();
    if (report.disk_full) {
        tell_disk_full(report, next_try);
        return false;
    }
    index.catch_up();
    return all_put_away;
}

void watch(const std::filesystem::path& folder, IngestOptions options, Context& context) {
    watch_for_interrupts();
    options.who = decider("");
    options.retry_failed = true;  // who puts a file in again wants it read again
    static_cast<void>(
        context.open_or_make_when_free());  // an archive that cannot be written is told now
    Inbox inbox(folder, context.archive_folder);
    std::chrono::seconds wait = kFirstWait;
    while (true) {
        const Inputs inputs = inbox.wait_for_files();
        if (file_inbox(inbox, inputs, options, wait, context)) {
            wait = kFirstWait;
            continue;
        }
        inbox.pause(wait);
        wait = std::min(2 * wait, kLongestWait);
    }
}

void add_batch_options(CLI::App& app, BatchCall& call) {
    app.add_option("--jobs", call.options.jobs, "Worker processes (default: one a core)")
        ->check(CLI::Range(0, 1'000));
    app.add_option("--report", call.report, "Write what became of every input as JSON");
    app.add_option("--debug-images", call.debug_images,
                   "Draw what was read on the pages, into this folder");
    app.add_option("--page-seconds", call.options.limits.page_seconds,
                   "Give a page up after this many seconds")
        ->check(CLI::Range(1, 86'400))
        ->capture_default_str();
    app.add_flag("--retry-failed", call.options.retry_failed, "Try again what failed before");
    app.add_flag("--json", call.json, "Print the report as JSON");
    app.add_flag("--timings", call.timings, "Tell where the processor time went, step by step");
}

}  // namespace

void add_ingest(CLI::App& app, Context& context) {
    auto call = std::make_shared<BatchCall>();
    CLI::App* command = app.add_subcommand("ingest", "Read files and folders into the archive");
    command->footer(
        "Example: gongwen ingest inbox/ --jobs 2 --report report.json\n"
        "Safe to interrupt and to run again: what is filed is not read twice.");
    command->add_option("PATH", call->paths, "Files and folders")->required();
    add_batch_options(*command, *call);
    command->callback([call, &context] { ingest_paths(*call, context); });
}

void add_reread(CLI::App& app, Context& context) {
    struct Call {
        BatchCall batch;
        bool all = false;
    };
    auto call = std::make_shared<Call>();
    CLI::App* command =
        app.add_subcommand("reread", "Read what is filed anew, after a change of the program");
    command->footer(
        "Example: gongwen reread --jobs 2\n"
        "Takes the archive's own originals that an older program, template or list made records "
        "of. What people said stays. Safe to interrupt and to run again.");
    command->add_flag("--all", call->all, "Also what this program has read");
    add_batch_options(*command, call->batch);
    command->callback([call, &context] { reread(call->batch, call->all, context); });
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
        "Files are moved to inbox/done/ or inbox/failed/ once the archive holds them. Folders in "
        "the "
        "inbox are looked into.");
    command->add_option("DIR", call->folder, "The inbox")
        ->required()
        ->check(CLI::ExistingDirectory);
    command->add_option("--jobs", call->options.jobs, "Worker processes (default: one a core)")
        ->check(CLI::Range(0, 1'000));
    command->callback([call, &context] { watch(call->folder, call->options, context); });
}

}  // namespace gongwen::pipeline::cli
