// gongwen report applications: the register of applications. Who asks for what and from when, which
// rules are broken, the letter that brings the form, and what was answered.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/record.h"
#include "pipeline/reports/format.h"

namespace gongwen::pipeline {

/// A later letter of the addressee that cites the covering letter.
struct ApplicationAnswer {
    std::string document_id;
    std::string issue_date;
    std::string document_no;
    std::string decision;  ///< agreed, refused, returned, unclear, or "" where it decides nothing
    std::string subject;
};

/// A rule's result in the words that people read.
struct TitledResult {
    RuleResult result;
    std::string title;
    std::string reason{};  ///< the result's reason; "" where it has none
};

struct ApplicationsReportRow {
    std::string document_id;
    std::string source;
    std::string applicant;
    std::string system;
    std::vector<std::string> requests;  ///< enable, disable: the boxes that are ticked
    bool requests_unclear = false;      ///< one of the boxes could not be read
    std::string enable_date;            ///< ISO 8601; "" where it is not asked for or not read
    std::string disable_date;
    std::vector<TitledResult> rules;
    std::optional<CoveringLetter> covering_letter;
    std::string found_in;  ///< of the covering letter: "file", or "archive" for another file
    std::string marked;    ///< by the form's own 審核結果: agreed, refused, unclear, ""
    std::vector<ApplicationAnswer> answers;  ///< by day

    /// The day it was filed, as far as its letter tells; "" where nothing is known.
    std::string filed_on() const;
    /// What was decided last: by a letter, else by the form's boxes; "" while nothing is.
    std::string decision() const;
    std::vector<const TitledResult*> with(std::string_view result) const;
};

struct ApplicationsReport {
    std::string from;  ///< ISO 8601 or ""
    std::string to;
    std::vector<ApplicationsReportRow> rows;
};

std::string print(const ApplicationsReport& report, ReportFormat format);
/// The page for people; print() calls it.
std::string applications_html(const ApplicationsReport& report);

/// 啟用 自 2015-12-15, for people; "未勾選" where no box is ticked.
std::string request_for_people(const ApplicationsReportRow& row);

}  // namespace gongwen::pipeline
