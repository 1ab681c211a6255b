// What became of every input of a run of the batch.

#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "archive/catalogue/batches.h"
#include "pipeline/batch/file_reader.h"

namespace gongwen::pipeline {

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
/// What the archive keeps of it.
archive::BatchOutcome outcome_of(const BatchReport& report);

}  // namespace gongwen::pipeline
