// Reads the scans of a folder that have their truth beside them and compares.

#pragma once

#include <filesystem>

#include "pipeline/batch/read_files.h"
#include "pipeline/evaluation/evaluation.h"

namespace gongwen::pipeline {

/// NAME.expected.json beside NAME.tif (or .png, .jpg, .pdf): a list of expected records, one a
/// document, with "treatment" and "font" to group by; or {"failure": reason} for an input that must
/// fail. Throws Error(Usage) for a folder without any.
Evaluation evaluate_folder(const std::filesystem::path& folder, const Knowledge& knowledge,
                           const ReadFilesOptions& options);

}  // namespace gongwen::pipeline
