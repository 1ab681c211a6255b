// Collects what the reports say from the catalogue.

#pragma once

#include <string>

#include "archive/archive.h"
#include "pipeline/reports/corrections_report.h"
#include "pipeline/reports/names_report.h"

namespace gongwen::pipeline {

/// Letters issued from `from` to `to` (ISO 8601, both included; "" is open). Names that are
/// mis-written, obsolete or doubtful; mentions in notices are left out.
NamesReport gather_names(const archive::Archive& archive, const std::string& from,
                         const std::string& to);

/// Notices issued from `from` to `to`.
CorrectionsReport gather_corrections(const archive::Archive& archive, const std::string& from,
                                     const std::string& to);

/// Cuts pieces out of filed pages with a worker pool.
CutOuts cut_outs_from(const archive::Archive& archive);

}  // namespace gongwen::pipeline
