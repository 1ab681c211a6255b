#include "pipeline/evaluate_folder.h"

#include <fstream>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/page_json.h"
#include "core/record_json.h"
#include "pipeline/inputs.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kSuffix = ".expected.json";

struct Truth {
    std::vector<Record> documents;
    std::vector<OptionalWords> optional;
    std::string failure;  ///< the reason for which the input must fail, or ""
    std::set<std::string> groups;
};

void add_groups(const json& document, std::set<std::string>& groups) {
    const json treatment = document.value("treatment", json::array());
    if (treatment.is_string()) {
        groups.insert("treatment " + treatment.get<std::string>());
    } else {
        for (const json& word : treatment) groups.insert("treatment " + word.get<std::string>());
        if (treatment.empty()) groups.insert("treatment none");
    }
    if (document.contains("font")) groups.insert("font " + document["font"].get<std::string>());
}

void add_optional_words(const json& document, std::vector<OptionalWords>& words) {
    for (const json& mark : document.value("marks", json::array())) {
        if (!mark.value("optional", false)) continue;
        words.push_back({mark.at("page"), box_from_json(mark.at("box")), mark.at("text")});
    }
}

Truth read_truth(const fs::path& file) {
    Truth truth;
    try {
        std::ifstream in(file);
        const json value = json::parse(in);
        if (value.is_object() && value.contains("failure")) {
            truth.failure = value["failure"];
            return truth;
        }
        for (const json& document : value) {
            truth.documents.push_back(record_from_json(document));
            add_optional_words(document, truth.optional);
            add_groups(document, truth.groups);
        }
    } catch (const std::exception& error) {
        throw Error(ErrorKind::Usage, file.string(),
                    std::string("is no list of records: ") + error.what());
    }
    return truth;
}

fs::path truth_of(const fs::path& scan) {
    return scan.parent_path() / (scan.stem().string() + std::string(kSuffix));
}

}  // namespace

Evaluation evaluate_folder(const fs::path& folder, const Knowledge& knowledge,
                           const ReadFilesOptions& options) {
    std::vector<fs::path> scans;
    for (const fs::path& file : find_inputs({folder}).files) {
        if (fs::exists(truth_of(file))) scans.push_back(file);
    }
    if (scans.empty()) {
        throw Error(ErrorKind::Usage, folder.string(),
                    "holds no scan with an .expected.json beside it");
    }
    Evaluation evaluation;
    read_files(scans, knowledge, options, [&](const FileReadResult& result) {
        const Truth truth = read_truth(truth_of(result.source));
        const std::string name = fs::relative(result.source, folder);
        Comparison comparison;
        if (truth.failure.empty()) {
            comparison = compare(name, truth.documents, result.records, truth.optional);
        } else {
            const std::string reason =
                result.failure ? std::string(to_string(result.failure->kind)) : "filed";
            comparison.accuracy.failures.add(reason == truth.failure);
            if (reason != truth.failure) {
                comparison.differences.push_back({name, "failure", truth.failure, reason});
            }
        }
        evaluation.files.push_back(name);
        evaluation.groups["all"].add(comparison.accuracy);
        for (const std::string& group : truth.groups) {
            evaluation.groups[group].add(comparison.accuracy);
        }
        evaluation.differences.insert(evaluation.differences.end(), comparison.differences.begin(),
                                      comparison.differences.end());
    });
    return evaluation;
}

}  // namespace gongwen::pipeline
