// gongwen read: one record per document, nothing stored.

#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/record_json.h"
#include "core/shown_text.h"
#include "pipeline/batch/debug_images.h"
#include "pipeline/batch/read_files.h"
#include "pipeline/batch/timings.h"
#include "pipeline/cli/commands.h"
#include "pipeline/environment/resources.h"
#include "pipeline/reading/reading_steps.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline::cli {
namespace {

struct ReadOptions {
    std::vector<std::filesystem::path> files;
    bool json = false;
    bool timings = false;
    int jobs = 0;
    std::string debug_images;
    std::vector<std::string> without;
};

void print(const Record& record, const Titles& titles, bool as_json) {
    if (as_json) {
        std::cout << in_one_line(to_json_value(record)) << '\n';
    } else {
        std::cout << for_people(record, titles) << open_items_for_people(record, titles) << '\n';
    }
    std::cout.flush();
}

void read(const ReadOptions& options, Context& context) {
    const Knowledge knowledge = context.knowledge();
    const Titles titles(knowledge.templates);
    ReadFilesOptions how;
    how.jobs = options.jobs;
    how.left_out_steps = options.without;
    if (!options.debug_images.empty()) {
        require_writable_folder(options.debug_images);
        how.debug_images = options.debug_images;
    }
    const auto statistics =
        read_files(options.files, knowledge, how, [&](const FileReadResult& result) {
            if (result.failure) {
                std::cerr << fmt::format(
                    "failed  {}: {} ({})\n", name_in_line(result.source.string()),
                    to_string(result.failure->kind), name_in_line(result.failure->detail));
                context.status = kSomeFailed;
            }
            for (const Record& record : result.records) print(record, titles, options.json);
        });
    if (options.timings) std::cerr << timings_table(statistics);
}

}  // namespace

void add_without(CLI::App& command, std::vector<std::string>& steps) {
    command
        .add_option("--without", steps, "Read without these steps, to see what each of them brings")
        ->delimiter(',')
        ->allow_extra_args(false)  // what follows is a file
        ->check(CLI::IsMember(steps_that_can_be_left_out()));
}

void add_read(CLI::App& app, Context& context) {
    auto options = std::make_shared<ReadOptions>();
    CLI::App* command = app.add_subcommand("read", "Read files without storing them");
    command->footer("Example: gongwen read letter.tif --json");
    command->add_option("FILE", options->files, "PDF, TIFF, PNG or JPEG")->required();
    command->add_flag("--json", options->json, "One JSON record a line");
    command->add_flag("--timings", options->timings,
                      "Tell where the processor time went, step by step");
    command->add_option("--jobs", options->jobs, "Worker processes (default: one a core)")
        ->check(CLI::Range(0, 1'000));
    command->add_option("--debug-images", options->debug_images,
                        "Draw what was read on the pages, into this folder");
    add_without(*command, options->without);
    command->callback([options, &context] { read(*options, context); });
}

}  // namespace gongwen::pipeline::cli
