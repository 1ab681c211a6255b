// gongwen report names: institution names that are written wrongly, where, whether anybody has
// corrected them, and in which other filings the same mistake stands.

#pragma once

#include <functional>
#include <string>
#include <string_view>
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
    std::string field_title{};                ///< of the field it stands in; "" for running text
    std::vector<std::string> corrected_by{};  ///< notices about this letter
    std::string state{};  ///< open, confirmed, corrected, dismissed: see pipeline/filed/following.h
    std::vector<std::string> same_mistake_in{};  ///< other filings, sorted
    std::string form{};                          ///< of a form, its title, applicant and day
    std::vector<int> pages{};  ///< of every place, where the row stands for several (told_once())
    std::size_t scans = 1;     ///< of the letter, likewise
};

/// Two places of one filing that do not agree.
struct MismatchRow {
    std::string document_id;
    std::string sha256;
    std::string source;
    std::string issuer;
    std::string document_no;
    std::string issue_date;
    Mismatch mismatch;
    std::vector<std::string> titles{};  ///< of the two places
    std::vector<PageView> views{};      ///< of the two places
    std::string form{};                 ///< as above
};

enum class NamesGrouping { None, Sender, Name, Month };

struct NamesReport {
    std::string from;  ///< ISO 8601 or ""
    std::string to;
    std::vector<NamesReportRow> rows;
    std::vector<MismatchRow> mismatches{};
    NamesGrouping by = NamesGrouping::None;
    std::string since{};  ///< when the report ran last, where only what is new is asked for
    bool all = false;     ///< corrected and dismissed ones too
    long left_out = 0;    ///< corrected and dismissed ones that are not among the rows
    long tied = 0;        ///< corrections received within the days whose letter is here
    long untied = 0;
};

/// A sender, a name or a month with its findings.
struct NamesGroup {
    std::string key;
    std::vector<const NamesReportRow*> rows;

    long count(std::string_view state) const;
};
/// The largest first; months in their order.
std::vector<NamesGroup> groups_of(const NamesReport& report, NamesGrouping by);

/// For people: a name that stands in a letter at several places, or in several scans of it, is one
/// row, that of the first place in the first scan.
NamesReport told_once(NamesReport report);

/// Text and HTML tell all once, CSV, Excel and JSON have every place in every scan. `cut_outs` is
/// called for HTML only.
std::string print(const NamesReport& report, ReportFormat format, const CutOuts& cut_outs);
/// The page for people, of a report that is told_once(); print() calls it.
std::string names_html(const NamesReport& report, const CutOuts& cut_outs);

}  // namespace gongwen::pipeline
