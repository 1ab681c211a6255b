#include "pipeline/evaluation/truth.h"

#include <fstream>

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/page_json.h"
#include "core/record_json.h"
#include "pipeline/batch/inputs.h"

namespace gongwen::pipeline {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kSuffix = ".expected.json";

fs::path file_beside(const fs::path& scan) {
    return scan.parent_path() / (scan.stem().string() + std::string(kSuffix));
}

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

}  // namespace

std::vector<fs::path> scans_with_truth(const fs::path& folder) {
    std::vector<fs::path> scans;
    for (const fs::path& file : find_inputs({folder}).files) {
        if (fs::exists(file_beside(file))) scans.push_back(file);
    }
    if (scans.empty()) {
        throw Error(ErrorKind::Usage, folder.string(),
                    "holds no scan with an .expected.json beside it");
    }
    return scans;
}

Truth truth_of(const fs::path& scan) {
    const fs::path file = file_beside(scan);
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

}  // namespace gongwen::pipeline
