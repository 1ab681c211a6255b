// What is known to be true of a scan: the NAME.expected.json beside it.

#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "core/record.h"
#include "pipeline/evaluation/compare_lines.h"

namespace gongwen::pipeline {

struct Truth {
    std::vector<Record> documents;
    std::vector<OptionalWords> optional;
    std::string failure;           ///< the reason for which the input must fail, or ""
    std::set<std::string> groups;  ///< "treatment fax", "font TW-Kai"
};

/// The scans below `folder` that have their truth beside them, sorted. Throws Error(Usage) where
/// there is none.
std::vector<std::filesystem::path> scans_with_truth(const std::filesystem::path& folder);

/// Throws Error(Usage) where the file beside the scan is no list of records.
Truth truth_of(const std::filesystem::path& scan);

}  // namespace gongwen::pipeline
