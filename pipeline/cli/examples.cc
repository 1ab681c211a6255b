#include "pipeline/cli/examples.h"

namespace gongwen::pipeline::cli {

void give_examples(CLI::App& command, const std::string& more,
                   std::initializer_list<std::pair<const char*, const char*>> examples) {
    for (const auto& [name, example] : examples) {
        std::string footer = "Example: gongwen " + command.get_name() + " " + example;
        if (!more.empty()) footer += "\n" + more;
        command.get_subcommand(name)->footer(footer);
    }
}

}  // namespace gongwen::pipeline::cli
