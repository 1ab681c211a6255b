// The queries behind reports.

#pragma once

#include <vector>

#include "archive/catalogue.h"
#include "archive/database.h"

namespace gongwen::archive {

std::vector<FiledName> filed_names(Database& database, const ReportFilter& filter);
std::vector<FiledCorrection> filed_corrections(Database& database, const ReportFilter& filter);
Counts archive_counts(Database& database);

}  // namespace gongwen::archive
