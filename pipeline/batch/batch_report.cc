#include "pipeline/batch/batch_report.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/shown_text.h"
#include "pipeline/wording/people.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

json steps_by_path(const StepTimes& steps) {
    json by_path = json::object();
    for (const auto& [path, ms] : steps.entries()) by_path[path] = ms;
    return by_path;
}

json to_json_value(const SlowestPage& slowest) {
    if (slowest.number == 0) return nullptr;
    return {{"source", slowest.source.string()}, {"page", slowest.number}, {"ms", slowest.ms}};
}

std::string state_of(const BatchReport& report) {
    if (report.disk_full) return "disk_full";
    return report.interrupted ? "interrupted" : "ended";
}

}  // namespace

std::string_view to_string(InputOutcome outcome) {
    switch (outcome) {
        case InputOutcome::Filed:
            return "filed";
        case InputOutcome::AlreadyThere:
            return "already_there";
        case InputOutcome::Failed:
            return "failed";
    }
    return "failed";
}

long BatchReport::count(InputOutcome outcome) const {
    return std::count_if(inputs.begin(), inputs.end(),
                         [&](const InputReport& input) { return input.outcome == outcome; });
}

long BatchReport::count_remembered() const {
    return std::count_if(inputs.begin(), inputs.end(),
                         [](const InputReport& input) { return input.remembered; });
}

long BatchReport::count_mended() const {
    return std::count_if(inputs.begin(), inputs.end(),
                         [](const InputReport& input) { return input.mended; });
}

json to_json_value(const BatchReport& report) {
    json inputs = json::array();
    for (const InputReport& input : report.inputs) {
        json row = {{"source", input.source.string()},
                    {"sha256", input.sha256},
                    {"outcome", to_string(input.outcome)},
                    {"documents", input.documents}};
        if (input.failure) {
            row["reason"] = to_string(input.failure->kind);
            row["detail"] = input.failure->detail;
            row["remembered"] = input.remembered;
        }
        if (input.mended) row["object_mended"] = true;
        inputs.push_back(std::move(row));
    }
    json left_out = json::array();
    for (const auto& path : report.left_out) left_out.push_back(path.string());
    return {{"in", report.inputs.size()},
            {"filed", report.count(InputOutcome::Filed)},
            {"already_there", report.count(InputOutcome::AlreadyThere)},
            {"failed", report.count(InputOutcome::Failed)},
            {"failed_before", report.count_remembered()},
            {"objects_mended", report.count_mended()},
            {"interrupted", report.interrupted},
            {"not_reached", report.not_reached},
            {"pages_read", report.reading.pages_read},
            {"pages_reused", report.reading.pages_reused},
            {"seconds", report.seconds},
            {"step_ms", steps_by_path(report.reading.steps)},
            {"slowest_page", to_json_value(report.reading.slowest)},
            {"peak_worker_kib", report.reading.peak_worker_kib},
            {"inputs", inputs},
            {"left_out", left_out}};
}

std::string summary(const BatchReport& report) {
    std::string out;
    for (const InputReport& input : report.inputs) {
        if (!input.failure) continue;
        const std::string_view kind = to_string(input.failure->kind);
        out += fmt::format(
            "failed  {}: {} ({})\n        {}：{}\n", name_in_line(input.source.string()), kind,
            name_in_line(input.failure->detail), label_of_reason(kind), advice_on(kind));
    }
    if (!report.left_out.empty()) {
        out += fmt::format(
            "left out {} that are no scans (text and data files, hidden files, links, pipes, the "
            "archive itself)\n",
            report.left_out.size());
    }
    if (const long mended = report.count_mended(); mended > 0) {
        out += fmt::format("mended {} objects that the archive had lost or damaged\n", mended);
    }
    out += fmt::format("{} in = {} filed + {} already there + {} failed\n", report.inputs.size(),
                       report.count(InputOutcome::Filed), report.count(InputOutcome::AlreadyThere),
                       report.count(InputOutcome::Failed));
    if (const long before = report.count_remembered(); before > 0) {
        out += fmt::format(
            "{} of the failed are remembered from before; --retry-failed tries them again\n",
            before);
    }
    if (report.interrupted) {
        out += fmt::format("interrupted: {} more were not reached\n", report.not_reached);
    }
    out += fmt::format("{} pages read, {} known from before, {:.1f} s", report.reading.pages_read,
                       report.reading.pages_reused, report.seconds);
    if (report.reading.pages_read > 0 && report.seconds > 0) {
        out += fmt::format(", {:.2f} pages/s",
                           static_cast<double>(report.reading.pages_read) / report.seconds);
    }
    return out + "\n";
}

archive::BatchOutcome outcome_of(const BatchReport& report) {
    archive::BatchOutcome outcome;
    outcome.filed = report.count(InputOutcome::Filed);
    outcome.already_there = report.count(InputOutcome::AlreadyThere);
    outcome.failed = report.count(InputOutcome::Failed);
    outcome.failed_before = report.count_remembered();
    outcome.not_reached = report.not_reached;
    outcome.pages = report.reading.pages_read + report.reading.pages_reused;
    outcome.pages_read = report.reading.pages_read;
    outcome.seconds = report.seconds;
    outcome.state = state_of(report);
    for (const InputReport& input : report.inputs) {
        if (!input.failure || input.remembered) continue;
        outcome.failures.push_back({input.source.string(),
                                    std::string(to_string(input.failure->kind)),
                                    input.failure->detail});
    }
    return outcome;
}

}  // namespace gongwen::pipeline
