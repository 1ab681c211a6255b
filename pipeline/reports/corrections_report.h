// gongwen report corrections: what notices correct, whether the corrected letters are here, and
// where else the same mistake stands.

#pragma once

#include <string>
#include <vector>

#include "core/record.h"
#include "pipeline/filed/following.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline {

/// A filed letter that shows the same wrong form and that this notice does not correct.
struct SameMistake {
    std::string document_id;
    std::string issue_date;
    std::string issuer;
    std::string document_no;
    std::string written;
};

struct CorrectionsReportRow {
    std::string notice_id;
    std::string notice_no;
    std::string notice_date;
    std::string notice_issuer;
    std::string sha256;
    std::string source;
    Correction correction;
    std::vector<std::string> corrected_documents;  ///< ids of target letters in this archive
    std::vector<SameMistake> same_mistakes;
    std::vector<LaterNotice> later;  ///< notices about this notice
    PageView view;                   ///< of the page where the wrong form is quoted
    Box quoted_at;                   ///< empty where it is not known
};

struct CorrectionsReport {
    std::string from;  ///< ISO 8601 or ""
    std::string to;
    std::vector<CorrectionsReportRow> rows;
};

/// `cut_outs` is called for HTML only.
std::string print(const CorrectionsReport& report, ReportFormat format, const CutOuts& cut_outs);

}  // namespace gongwen::pipeline
