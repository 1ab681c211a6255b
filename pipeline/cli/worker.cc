#include "pipeline/batch/worker.h"

#include <memory>

#include "pipeline/cli/commands.h"

namespace gongwen::pipeline::cli {

void add_worker(CLI::App& app, Context& context) {
    auto descriptor = std::make_shared<int>(-1);
    CLI::App* command = app.add_subcommand("worker", "");
    command->group("");  // started by the program itself, not by people
    command->add_option("DESCRIPTOR", *descriptor)->required();
    command->callback([descriptor, &context] { context.status = run_worker(*descriptor); });
}

}  // namespace gongwen::pipeline::cli
