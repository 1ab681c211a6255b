// Two evaluations of the same scans: what a change of the program brought, and what it cost.

#pragma once

#include <string>
#include <vector>

#include "pipeline/evaluation/evaluation.h"

namespace gongwen::pipeline {

struct GroupChange {
    std::string group;
    Accuracy before;
    Accuracy after;
};

struct RunComparison {
    std::vector<GroupChange> groups;       ///< those that both runs have
    std::vector<Difference> became_wrong;  ///< lines; as they were read in the later run
    std::vector<Difference> became_right;  ///< lines; as they were read in the earlier run
    std::vector<std::string> other_files;  ///< only one run read them: the rates mean less
};

RunComparison compare_runs(const Evaluation& before, const Evaluation& after);

/// Changes in percentage points (negative errors are better), then the lines.
std::string table(const RunComparison& comparison);

}  // namespace gongwen::pipeline
