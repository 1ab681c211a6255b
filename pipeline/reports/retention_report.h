// Lists of documents with what is to become of them: due lists, transfer lists, what is missing.

#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "archive/retention/assessment.h"
#include "archive/retention/holds.h"
#include "pipeline/reports/format.h"
#include "pipeline/wording/titles.h"

namespace gongwen::pipeline {

struct RetentionReport {
    std::string title;     ///< 屆滿清單 …
    std::string schedule;  ///< id and version, "" where none is loaded
    std::string today;     ///< the day by which it was judged
    std::vector<archive::Assessment> rows;
};

/// `titles`: forms stand in it by theirs.
std::string print(const RetentionReport& report, ReportFormat format, const Titles& titles);

struct HoldsReport {
    std::vector<archive::Hold> holds;
    /// The documents under each, by its number: those it spreads over included.
    std::map<std::int64_t, std::vector<archive::Assessment>> documents;
};

std::string print(const HoldsReport& report, ReportFormat format, const Titles& titles);

nlohmann::json to_json_value(const archive::Assessment& assessment);
nlohmann::json to_json_value(const archive::Hold& hold);

}  // namespace gongwen::pipeline
