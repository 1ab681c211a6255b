// Accuracy against known truth: `gongwen eval DIR` reads every scan of a folder that has an
// .expected.json beside it and counts what came out right.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/record.h"
#include "pipeline/evaluation/accuracy.h"
#include "pipeline/evaluation/compare_lines.h"

namespace gongwen::pipeline {

/// Compares the documents of one file.
Comparison compare(const std::string& file, const std::vector<Record>& expected,
                   const std::vector<Record>& read,
                   const std::vector<OptionalWords>& optional = {});

struct Evaluation {
    std::vector<std::string> files;          ///< that were compared, below the folder
    std::map<std::string, Accuracy> groups;  ///< by treatment, by font; "all" is everything
    std::vector<Difference> differences;
};
/// A line for each group, and below how much confidence is worth.
std::string table(const Evaluation& evaluation);

}  // namespace gongwen::pipeline
