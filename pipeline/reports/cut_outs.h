// Cuts pieces out of pages with a worker, as pictures for reports.

#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "core/record.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline {

/// `path_of` tells where a request's file lies, or an empty path where it is gone.
CutOuts cut_outs_of(std::function<std::filesystem::path(const std::string& file)> path_of);

/// How the page stands on its scan; upright and of unknown size where the record does not say.
PageView view_of(const Record& record, int page);

}  // namespace gongwen::pipeline
