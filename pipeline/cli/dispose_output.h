// Disposal lists in words, with the columns of 機關檔案保存年限及銷毀辦法 (案件 level).

#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "archive/retention/disposal.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline::cli {

/// One list with its items and opinions.
std::string print(const archive::DisposalList& list, ReportFormat format);
/// A line for each list.
std::string print_lists(const std::vector<archive::DisposalList>& lists, ReportFormat format);
/// Skeletons of what was destroyed.
std::string print_destroyed(const std::vector<nlohmann::json>& skeletons, ReportFormat format);

}  // namespace gongwen::pipeline::cli
