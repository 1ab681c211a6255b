#include "pipeline/evaluation/evaluation_json.h"

#include <algorithm>
#include <fstream>

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/page_json.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

json tally_to_json(const Tally& tally) { return {{"right", tally.right}, {"total", tally.total}}; }

Tally tally_from_json(const json& value) { return {value.at("right"), value.at("total")}; }

json calibration_to_json(const Calibration& calibration) {
    json bins = json::array();
    for (std::size_t i = 0; i < calibration.bins().size(); ++i) {
        const Calibration::Bin& bin = calibration.bins()[i];
        bins.push_back({{"from", Calibration::kEdges[i]},
                        {"to", Calibration::kEdges[i + 1]},
                        {"total", bin.total},
                        {"right", bin.right},
                        {"confidence_sum", bin.sum}});
    }
    return {{"expected_calibration_error", calibration.expected_error()}, {"bins", bins}};
}

Calibration calibration_from_json(const json& value) {
    Calibration::Bins bins{};
    for (const json& bin : value.at("bins")) {
        // An earlier version had fewer bins.
        const auto* edge = std::ranges::find(Calibration::kEdges, bin.at("from").get<double>());
        const auto index = static_cast<std::size_t>(edge - Calibration::kEdges.begin());
        if (index >= bins.size()) continue;
        bins[index] = {bin.at("total"), bin.at("right"), bin.at("confidence_sum")};
    }
    return Calibration(bins);
}

json accuracy_to_json(const Accuracy& a) {
    json fields = json::object();
    for (const auto& [name, tally] : a.fields) fields[name] = tally_to_json(tally);
    return {{"documents", a.documents},
            {"characters", a.characters},
            {"character_errors", a.character_errors},
            {"extra_characters", a.extra_characters},
            {"lines", a.lines},
            {"lost_lines", a.lost_lines},
            {"fields", fields},
            {"names_found", tally_to_json(a.names_found)},
            {"findings_right", tally_to_json(a.findings_right)},
            {"corrections", tally_to_json(a.corrections)},
            {"false_corrections", a.false_corrections},
            {"rules", tally_to_json(a.rules)},
            {"broken_rules_seen", tally_to_json(a.broken_rules_seen)},
            {"wrong_in_review", tally_to_json(a.wrong_in_review)},
            {"right_in_review", tally_to_json(a.right_in_review)},
            {"failures", tally_to_json(a.failures)},
            {"character_confidence", calibration_to_json(a.character_confidence)},
            {"field_confidence", calibration_to_json(a.field_confidence)}};
}

Accuracy accuracy_from_json(const json& value) {
    Accuracy a;
    a.documents = value.at("documents");
    a.characters = value.at("characters");
    a.character_errors = value.at("character_errors");
    a.extra_characters = value.at("extra_characters");
    a.lines = value.at("lines");
    a.lost_lines = value.at("lost_lines");
    for (const auto& [name, tally] : value.at("fields").items()) {
        a.fields[name] = tally_from_json(tally);
    }
    a.names_found = tally_from_json(value.at("names_found"));
    a.findings_right = tally_from_json(value.at("findings_right"));
    a.corrections = tally_from_json(value.at("corrections"));
    a.false_corrections = value.at("false_corrections");
    // An earlier version did not count rules.
    if (value.contains("rules")) a.rules = tally_from_json(value.at("rules"));
    if (value.contains("broken_rules_seen")) {
        a.broken_rules_seen = tally_from_json(value.at("broken_rules_seen"));
    }
    // An earlier version did not count these two.
    if (value.contains("wrong_in_review")) {
        a.wrong_in_review = tally_from_json(value.at("wrong_in_review"));
        a.right_in_review = tally_from_json(value.at("right_in_review"));
    }
    a.failures = tally_from_json(value.at("failures"));
    a.character_confidence = calibration_from_json(value.at("character_confidence"));
    a.field_confidence = calibration_from_json(value.at("field_confidence"));
    return a;
}

json difference_to_json(const Difference& d) {
    json out = {{"file", d.file}, {"what", d.what}, {"expected", d.expected}, {"read", d.read}};
    if (d.page > 0) {
        out["page"] = d.page;
        out["errors"] = d.errors;
        out["box"] = to_json_value(d.box);
    }
    return out;
}

Difference difference_from_json(const json& value) {
    Difference d{value.at("file"), value.at("what"), value.at("expected"), value.at("read")};
    if (value.contains("page")) {
        d.page = value.at("page");
        d.errors = value.at("errors");
        d.box = box_from_json(value.at("box"));
    }
    return d;
}

}  // namespace

json to_json_value(const Evaluation& evaluation) {
    json groups = json::object();
    for (const auto& [group, accuracy] : evaluation.groups) {
        groups[group] = accuracy_to_json(accuracy);
    }
    json differences = json::array();
    for (const Difference& d : evaluation.differences) {
        differences.push_back(difference_to_json(d));
    }
    return {{"files", evaluation.files}, {"groups", groups}, {"differences", differences}};
}

Evaluation evaluation_from_json(const json& value) {
    Evaluation evaluation;
    value.at("files").get_to(evaluation.files);
    for (const auto& [group, accuracy] : value.at("groups").items()) {
        evaluation.groups[group] = accuracy_from_json(accuracy);
    }
    for (const json& difference : value.at("differences")) {
        evaluation.differences.push_back(difference_from_json(difference));
    }
    return evaluation;
}

Evaluation load_evaluation(const std::filesystem::path& file) {
    try {
        std::ifstream in(file);
        return evaluation_from_json(json::parse(in));
    } catch (const json::exception& error) {
        throw Error(ErrorKind::Usage, file.string(),
                    std::string("is no run that `gongwen eval --json` saved: ") + error.what());
    }
}

}  // namespace gongwen::pipeline
