// gongwen reindex and gongwen verify: the archive's upkeep.

#include <chrono>
#include <ctime>
#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/cli/commands.h"
#include "pipeline/environment/interrupts.h"
#include "pipeline/environment/resources.h"
#include "pipeline/filed/indexing.h"
#include "pipeline/filed/verify.h"

namespace gongwen::pipeline::cli {
namespace {

struct ReindexCall {
    bool from_scratch = false;
    bool compact = false;
};

void reindex(const ReindexCall& call, Context& context) {
    watch_for_interrupts();
    const Knowledge knowledge = context.knowledge();
    archive::Archive archive = context.open(archive::Access::Write);
    const auto update = [&] { return refresh_names(archive, *open_index(archive), knowledge); };
    const long indexed = call.from_scratch ? rebuild_index(archive, knowledge) : update();
    throw_if_interrupted();
    if (call.compact && !call.from_scratch) compact_index(archive);
    std::cout << fmt::format("{} documents indexed\n", indexed);
}

constexpr std::time_t kSecondsADay = 86'400;

struct VerifyCall {
    bool as_json = false;
    bool check_only = false;
    VerifyOptions options;
};

/// Ends what an interrupted run left. Nothing where another process writes: that one may be at it.
std::vector<std::string> finish_work(Context& context) {
    std::vector<std::string> done;
    try {
        archive::Archive archive =
            archive::Archive::open(context.archive_folder, archive::Access::Write,
                                   {std::chrono::seconds(context.wait_s), {}});
        for (const std::string& sha256 : archive.removed_on_opening()) {
            done.push_back(fmt::format("removed object {} of destroyed documents", sha256));
        }
        const auto index = open_index(archive);
        if (index->last_change() != archive.catalogue().last_change()) {
            const long indexed = update_index(archive, *index, context.knowledge());
            done.push_back(
                fmt::format("brought the search index up to date ({} documents)", indexed));
        }
    } catch (const Error& error) {
        std::cerr << "gongwen: not repaired: " << error.what() << '\n';
    }
    return done;
}

/// Originals that are safe, but that nobody will find before they are filed.
bool waits_for_filing(const Verification& found) { return found.unfiled > 0 && !found.is_filing; }

std::string verdict_of(const Verification& found) {
    if (!found.problems.empty()) return fmt::format("{} problems", found.problems.size());
    return waits_for_filing(found) ? "no damage" : "all is well";
}

void print_verification(const Verification& found) {
    for (const std::string& repair : found.repaired) std::cout << "repaired: " << repair << '\n';
    for (const std::string& problem : found.problems) std::cout << "problem: " << problem << '\n';
    if (found.unfiled > 0) {
        std::cout << fmt::format(
            "{} received, not filed: {}\n", found.unfiled,
            found.is_filing ? "another process is writing the archive now" : "run gongwen reread");
    }
    const std::string objects = found.objects_read == found.objects
                                    ? std::to_string(found.objects)
                                    : fmt::format("{} of {}", found.objects_read, found.objects);
    std::cout << fmt::format("{} objects, {} documents, {} audit entries checked: {}\n", objects,
                             found.documents, found.audit_entries, verdict_of(found));
}

void verify_archive(const VerifyCall& call, Context& context) {
    std::vector<std::string> repaired;
    const bool repairs = !call.check_only &&
                         [&] { return has_unfinished_work(context.open(archive::Access::Read)); }();
    if (repairs) repaired = finish_work(context);
    archive::Archive archive = context.open(archive::Access::Read);
    VerifyOptions options = call.options;
    options.day = std::time(nullptr) / kSecondsADay;
    Verification found = verify(archive, options);
    found.repaired = std::move(repaired);
    if (call.as_json) {
        std::cout << in_one_line(to_json_value(found)) << '\n';
    } else {
        print_verification(found);
    }
    if (waits_for_filing(found)) context.status = kSomeFailed;
    if (!found.problems.empty()) context.status = kArchiveDamaged;
}

}  // namespace

void add_upkeep(CLI::App& app, Context& context) {
    auto reindexing = std::make_shared<ReindexCall>();
    CLI::App* command = app.add_subcommand("reindex", "Bring the search index up to date");
    command->footer("Example: gongwen reindex --from-scratch");
    command->add_flag("--from-scratch", reindexing->from_scratch,
                      "Build a new index beside the old one and put it in its place; goes on where "
                      "an interrupted run ended");
    command->add_flag("--compact", reindexing->compact,
                      "Also write the index anew without gaps (--from-scratch always does)");
    command->callback([reindexing, &context] { reindex(*reindexing, context); });

    auto call = std::make_shared<VerifyCall>();
    command = app.add_subcommand("verify", "Check objects, catalogue, audit trail and index");
    command->footer(
        "Examples: gongwen verify\n"
        "          gongwen verify --sample 500\n"
        "What an interrupted run left undone is done first, and said.");
    command->add_flag("--json", call->as_json, "The result as JSON");
    command
        ->add_option("--sample", call->options.sample,
                     "Read only so many objects, spread over their age; others tomorrow")
        ->check(CLI::Range(1L, 1'000'000'000L));
    command->add_flag("--check-only", call->check_only, "Change nothing");
    command->callback([call, &context] { verify_archive(*call, context); });
}

}  // namespace gongwen::pipeline::cli
