// The batch: files and folders into the archive. May be killed at any moment and started again;
// every input ends as filed, already there, or failed with a reason.

#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "archive/archive.h"
#include "pipeline/file_reader.h"
#include "pipeline/inputs.h"
#include "pipeline/process_document.h"
#include "pipeline/worker.h"

namespace gongwen::pipeline {

struct IngestOptions {
    int jobs = 0;               ///< workers; 0: one a core
    bool retry_failed = false;  ///< try again what failed before
    std::optional<std::filesystem::path> debug_images;
    WorkerLimits limits{};
};

enum class InputOutcome { Filed, AlreadyThere, Failed };
std::string_view to_string(InputOutcome outcome);

struct InputReport {
    std::filesystem::path source;
    std::string sha256;
    InputOutcome outcome = InputOutcome::Filed;
    std::vector<std::string> documents;  ///< ids
    std::optional<ReadFailure> failure;
    bool remembered = false;  ///< it failed in an earlier run, and was not tried again
    bool mended = false;      ///< the archive had lost or damaged its object, and has it again
};

struct BatchReport {
    std::vector<InputReport> inputs;
    std::vector<std::filesystem::path> left_out;
    ReadingStatistics reading;
    double seconds = 0;
    bool disk_full = false;    ///< the batch had to stop; the inputs it did not reach are failed
    bool interrupted = false;  ///< a person stopped it; `not_reached` inputs are not in `inputs`
    long not_reached = 0;

    long count(InputOutcome outcome) const;
    long count_remembered() const;
    long count_mended() const;
};
nlohmann::json to_json_value(const BatchReport& report);
/// The summary that people see at the end; in = filed + already there + failed.
std::string summary(const BatchReport& report);

/// Called when an input has ended.
using OnInput = std::function<void(const InputReport&)>;

/// Throws Error: ArchiveDamaged, PartMissing. A single input's failure is in the report, whatever
/// it was; so is what was done before a person interrupted the batch.
BatchReport ingest(archive::Archive& archive, const Knowledge& knowledge, const Inputs& inputs,
                   const IngestOptions& options, const OnInput& on_input = {});

int default_jobs();

}  // namespace gongwen::pipeline
