// Collects what the reports say from the catalogue.

#pragma once

#include <optional>
#include <span>
#include <string>

#include "archive/archive.h"
#include "pipeline/reports/corrections_report.h"
#include "pipeline/reports/names_report.h"
#include "pipeline/wording/titles.h"

namespace gongwen::pipeline {

struct NamesQuery {
    std::string from{};  ///< ISO 8601, included; "" is open
    std::string to{};
    bool all = false;  ///< what somebody corrected or dismissed, too
    NamesGrouping by = NamesGrouping::None;
    std::optional<archive::ReportRun> since{};  ///< only documents that changed after it
};

/// Names that are mis-written, obsolete or doubtful in letters of these days; mentions in notices
/// are left out. Values of one filing that do not agree are told where they are in review. Forms
/// are called as their `templates` tell.
NamesReport gather_names(const archive::Archive& archive, const NamesQuery& query,
                         const Titles& titles, std::span<const extract::Template> templates = {});

/// Notices issued from `from` to `to`.
CorrectionsReport gather_corrections(const archive::Archive& archive, const std::string& from,
                                     const std::string& to);

/// Cuts pieces out of filed pages with a worker pool.
CutOuts cut_outs_from(const archive::Archive& archive);

}  // namespace gongwen::pipeline
