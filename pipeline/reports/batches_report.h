// gongwen report batch: the runs of the batch, what each filed and failed to file, and what is
// still to be done about its documents.

#pragma once

#include <string>

#include "archive/catalogue/batches.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline {

struct BatchesReport {
    std::string from;  ///< day in Taiwan, ISO 8601 or ""
    std::string to;
    archive::BatchHistory history;
    long unfiled = 0;  ///< originals that a run received, and no run has filed
};

/// As rows and lines, what no run has done comes last, as runs without a number: of state `unfiled`
/// (how many originals) and `filed_before` (how many documents).
std::string print(const BatchesReport& report, ReportFormat format);

}  // namespace gongwen::pipeline
