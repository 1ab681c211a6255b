// gongwen eval: accuracy against known truth.

#include <iostream>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "pipeline/cli/commands.h"
#include "pipeline/environment/output_file.h"
#include "pipeline/environment/resources.h"
#include "pipeline/evaluation/compare_runs.h"
#include "pipeline/evaluation/evaluate_folder.h"
#include "pipeline/evaluation/evaluation_json.h"
#include "pipeline/evaluation/fit_confidence.h"
#include "pipeline/reports/cut_outs.h"
#include "pipeline/reports/evaluation_report.h"

namespace gongwen::pipeline::cli {
namespace {

struct EvalCall {
    std::filesystem::path folder;
    bool json = false;
    bool differences = false;
    std::string html;
    std::string against;
    std::string fit_confidence;
    int jobs = 0;
    std::vector<std::string> without;
};

void write_html(const Evaluation& evaluation, const EvalCall& call) {
    const CutOuts cut_outs =
        cut_outs_of([&call](const std::string& file) { return call.folder / file; });
    const std::string page = html(evaluation, cut_outs);
    write_output(call.html, [&page](std::ostream& out) { out << page; });
}

void list_differences(const Evaluation& evaluation) {
    for (const Difference& d : evaluation.differences) {
        std::cout << fmt::format("{}: {}\n  expected {}\n  read     {}\n", d.file, d.what,
                                 d.expected, d.read);
    }
}

void fit(const EvalCall& call, Knowledge& knowledge, const ReadFilesOptions& options) {
    fit_confidence(call.folder, knowledge, options);
    knowledge.confidence.save(call.fit_confidence);
    std::cout << call.fit_confidence << ": " << knowledge.confidence.fitted_on << '\n';
}

void eval(const EvalCall& call, const Context& context) {
    // Read first: a wrong path should not cost a whole run.
    std::optional<Evaluation> before;
    if (!call.against.empty()) before = load_evaluation(call.against);
    Knowledge knowledge = context.knowledge();
    ReadFilesOptions options;
    options.jobs = call.jobs;
    options.progress = true;
    options.left_out_steps = call.without;
    if (!call.html.empty()) require_writable_file(call.html);
    if (!call.fit_confidence.empty()) require_writable_file(call.fit_confidence);
    if (!call.fit_confidence.empty()) return fit(call, knowledge, options);
    const Evaluation evaluation = evaluate_folder(call.folder, knowledge, options);
    if (!call.html.empty()) write_html(evaluation, call);
    if (call.json) {
        std::cout << in_one_line(to_json_value(evaluation)) << '\n';
        return;
    }
    std::cout << table(evaluation);
    if (before) std::cout << '\n' << table(compare_runs(*before, evaluation));
    if (call.differences) list_differences(evaluation);
}

}  // namespace

void add_eval(CLI::App& app, Context& context) {
    auto call = std::make_shared<EvalCall>();
    CLI::App* command =
        app.add_subcommand("eval", "Accuracy on scans that have an .expected.json beside them");
    command->footer("Example: gongwen eval samples --differences");
    command->add_option("DIR", call->folder, "Folder with scans and their truth")
        ->required()
        ->check(CLI::ExistingDirectory);
    command->add_flag("--json", call->json, "Counts and differences as JSON");
    command->add_flag("--differences", call->differences, "List everything that came out wrong");
    command->add_option("--html", call->html,
                        "Write a page with reliability plots and pictures of the worst lines");
    command
        ->add_option("--against", call->against,
                     "Compare with an earlier run, saved with --json > RUN.json")
        ->check(CLI::ExistingFile);
    command->add_option("--fit-confidence", call->fit_confidence,
                        "Instead, write tables of what confidence is worth on these scans to FILE "
                        "(ocr/model/confidence.json)");
    command->add_option("--jobs", call->jobs, "Worker processes (default: one a core)");
    add_without(*command, call->without);
    command->callback([call, &context] { eval(*call, context); });
}

}  // namespace gongwen::pipeline::cli
