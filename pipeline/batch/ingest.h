// The batch: files and folders into the archive. May be killed at any moment and started again;
// every input ends as filed, already there, or failed with a reason.

#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "archive/archive.h"
#include "pipeline/batch/batch_report.h"
#include "pipeline/batch/inputs.h"
#include "pipeline/batch/worker.h"
#include "pipeline/reading/process_document.h"

namespace gongwen::pipeline {

struct IngestOptions {
    std::string who = "gongwen";  ///< started it; for the audit trail
    int jobs = 0;                 ///< workers; 0: one a core
    bool retry_failed = false;    ///< try again what failed before
    std::optional<std::filesystem::path> debug_images;
    WorkerLimits limits{};
};

/// Called when an input has ended.
using OnInput = std::function<void(const InputReport&)>;

/// Throws Error: ArchiveDamaged, PartMissing. A single input's failure is in the report, whatever
/// it was; so is what was done before a person interrupted the batch.
BatchReport ingest(archive::Archive& archive, const Knowledge& knowledge, const Inputs& inputs,
                   const IngestOptions& options, const OnInput& on_input = {});

int default_jobs();

}  // namespace gongwen::pipeline
