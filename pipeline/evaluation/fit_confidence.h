// Finds out what confidence is worth: from scans with known truth to tables of probabilities.

#pragma once

#include <filesystem>
#include <vector>

#include "core/probability_table.h"
#include "pipeline/batch/read_files.h"
#include "pipeline/reading/confidence.h"
#include "pipeline/reading/process_document.h"

namespace gongwen::pipeline {

/// Something that was given a score, and whether it was right.
struct Judged {
    double score = 0;
    bool right = false;
};

/// The rising table that explains the judged best (isotonic regression over groups that are large
/// enough to tell a share). It begins with nothing for a score of 0, and never says more than
/// 0.9995: only what nobody misread is certain. A table of nothing has no knots.
ProbabilityTable fit(std::vector<Judged> judged);

/// Reads the folder's scans once and fits tables for characters, then for fields by the characters'
/// probabilities. Leaves them in `knowledge`. Throws Error(Usage) where no scan has its truth.
void fit_confidence(const std::filesystem::path& folder, Knowledge& knowledge,
                    const ReadFilesOptions& options);

}  // namespace gongwen::pipeline
