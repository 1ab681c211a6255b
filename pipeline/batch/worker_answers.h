// What workers answer, taken apart. A worker has opened a foreign file and may say anything.

#pragma once

#include <optional>

#include <nlohmann/json_fwd.hpp>

#include "core/page.h"
#include "core/stopwatch.h"
#include "pipeline/filed/readings.h"

namespace gongwen::pipeline {

/// Of a page that it was asked for.
struct PageAnswer {
    std::optional<Page> page;  ///< where it was to read it
    StepTimes steps;
    long peak_kib = 0;  ///< the most memory that it held
};

// Nothing where it is no such answer; they throw nothing.
std::optional<PageAnswer> page_answer_in(const nlohmann::json& result, int number);
std::optional<Survey> survey_in(const nlohmann::json& result);

}  // namespace gongwen::pipeline
