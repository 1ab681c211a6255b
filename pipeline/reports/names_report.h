// gongwen report names: institution names that are written wrongly, and where.

#pragma once

#include <string>
#include <vector>

#include "core/record.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline {

struct NamesReportRow {
    std::string document_id;
    std::string sha256;
    std::string source;
    std::string issuer;
    std::string document_no;
    std::string issue_date;  ///< ISO 8601
    PageView view;           ///< of the finding's page
    NameFinding finding;
    std::vector<std::string> corrected_by;  ///< notices that correct this letter
};

struct NamesReport {
    std::string from;  ///< ISO 8601 or ""
    std::string to;
    std::vector<NamesReportRow> rows;
};

/// `cut_outs` is called for HTML only.
std::string print(const NamesReport& report, ReportFormat format, const CutOuts& cut_outs);

}  // namespace gongwen::pipeline
