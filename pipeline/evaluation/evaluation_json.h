// An evaluation as JSON: what `gongwen eval --json` prints and `--against` reads.

#pragma once

#include <filesystem>

#include <nlohmann/json_fwd.hpp>

#include "pipeline/evaluation/evaluation.h"

namespace gongwen::pipeline {

nlohmann::json to_json_value(const Evaluation& evaluation);

/// Accepts what to_json_value made. Throws nlohmann::json::exception.
Evaluation evaluation_from_json(const nlohmann::json& value);

/// An earlier run. Throws Error(Usage) for a file that holds none.
Evaluation load_evaluation(const std::filesystem::path& file);

}  // namespace gongwen::pipeline
