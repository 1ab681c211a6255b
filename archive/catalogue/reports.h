// The queries behind reports.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/database.h"

namespace gongwen::archive {

std::vector<FiledName> filed_names(Database& database, const ReportFilter& filter);
std::vector<FiledCorrection> filed_corrections(Database& database, const ReportFilter& filter);
std::vector<std::string> filed_documents_of_kind(Database& database, std::string_view kind);
std::vector<LetterHead> filed_letters(Database& database, const ReportFilter& filter);
std::vector<std::string> filed_citing(Database& database, std::string_view document_no);
Counts archive_counts(Database& database);

}  // namespace gongwen::archive
