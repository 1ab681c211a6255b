// The parts of gongwen retention.

#pragma once

#include "pipeline/cli/commands.h"

namespace gongwen::pipeline::cli {

/// ties, attachments, scans: what hangs together, what is missing.
void add_retention_checks(CLI::App& retention, Context& context);
/// schedule, set, describe, custodian: what people lay down.
void add_retention_statements(CLI::App& retention, Context& context);

}  // namespace gongwen::pipeline::cli
