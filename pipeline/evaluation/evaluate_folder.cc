#include "pipeline/evaluation/evaluate_folder.h"

#include "pipeline/evaluation/truth.h"

namespace gongwen::pipeline {

namespace fs = std::filesystem;

Evaluation evaluate_folder(const fs::path& folder, const Knowledge& knowledge,
                           const ReadFilesOptions& options) {
    Evaluation evaluation;
    read_files(scans_with_truth(folder), knowledge, options, [&](const FileReadResult& result) {
        const Truth truth = truth_of(result.source);
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
