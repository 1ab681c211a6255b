#include "pipeline/batch/worker_answers.h"

#include <nlohmann/json.hpp>

#include "core/page_json.h"

namespace gongwen::pipeline {

using nlohmann::json;

std::optional<PageAnswer> page_answer_in(const json& result, int number) {
    try {
        PageAnswer answer;
        if (result.contains("page")) answer.page = page_from_json(result.at("page"));
        answer.peak_kib = result.at("peak_kib").get<long>();
        for (const json& step : result.at("timings")) {
            answer.steps.add(step.at(0).get<std::string>(), step.at(1).get<double>());
        }
        if (answer.page && answer.page->number != number) return std::nullopt;
        return answer;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::optional<Survey> survey_in(const json& result) {
    try {
        const Survey survey{result.at("pages"), result.at("media_type")};
        return survey.pages < 0 ? std::nullopt : std::optional(survey);
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

}  // namespace gongwen::pipeline
