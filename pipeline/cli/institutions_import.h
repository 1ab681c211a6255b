// gongwen institutions import and compile.

#pragma once

#include "pipeline/cli/commands.h"

namespace gongwen::pipeline::cli {

void add_institutions_import(CLI::App& parent, Context& context);

}  // namespace gongwen::pipeline::cli
