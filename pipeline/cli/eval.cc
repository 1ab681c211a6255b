// gongwen eval: accuracy against known truth.

#include <fstream>
#include <iostream>
#include <memory>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/cli/commands.h"
#include "pipeline/evaluate_folder.h"
#include "pipeline/evaluation_json.h"
#include "pipeline/resources.h"

namespace gongwen::pipeline::cli {
namespace {

struct EvalCall {
    std::filesystem::path folder;
    bool json = false;
    bool differences = false;
    int jobs = 0;
};

void eval(const EvalCall& call) {
    const Knowledge knowledge = Knowledge::load(data_folder());
    ReadFilesOptions options;
    options.jobs = call.jobs;
    options.progress = true;
    const Evaluation evaluation = evaluate_folder(call.folder, knowledge, options);
    if (call.json) {
        std::cout << to_json_value(evaluation).dump() << '\n';
        return;
    }
    std::cout << table(evaluation);
    if (!call.differences) return;
    for (const Difference& d : evaluation.differences) {
        std::cout << fmt::format("{}: {}\n  expected {}\n  read     {}\n", d.file, d.what,
                                 d.expected, d.read);
    }
}

}  // namespace

void add_eval(CLI::App& app, Context&) {
    auto call = std::make_shared<EvalCall>();
    CLI::App* command =
        app.add_subcommand("eval", "Accuracy on scans that have an .expected.json beside them");
    command->footer("Example: gongwen eval samples --differences");
    command->add_option("DIR", call->folder, "Folder with scans and their truth")
        ->required()
        ->check(CLI::ExistingDirectory);
    command->add_flag("--json", call->json, "Counts and differences as JSON");
    command->add_flag("--differences", call->differences, "List everything that came out wrong");
    command->add_option("--jobs", call->jobs, "Worker processes (default: one a core)");
    command->callback([call] { eval(*call); });
}

}  // namespace gongwen::pipeline::cli
