// Examples at the foot of a command's help.

#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

namespace gongwen::pipeline::cli {

/// Each subcommand's own example, as it is typed behind the command's name, and `more` below it.
/// Without one, a subcommand shows the command's.
void give_examples(CLI::App& command, const std::string& more,
                   std::initializer_list<std::pair<const char*, const char*>> examples);

}  // namespace gongwen::pipeline::cli
