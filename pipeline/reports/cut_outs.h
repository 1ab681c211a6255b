// Cuts pieces out of pages with a worker, as pictures for reports.

#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "pipeline/reports/format.h"

namespace gongwen::pipeline {

/// `path_of` tells where a request's file lies, or an empty path where it is gone.
CutOuts cut_outs_of(std::function<std::filesystem::path(const std::string& file)> path_of);

}  // namespace gongwen::pipeline
