// Institutions as rows of institutions.csv.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/csv.h"
#include "institutions/authority/authority.h"
#include "institutions/authority/authority_table.h"

namespace gongwen::institutions {

/// The columns of institutions.csv: those that every file has, and those that it may have.
const CsvRow& institution_heads();
const CsvRow& more_institution_heads();

/// Rows of institutions.csv; Error(Usage) with file and line for a wrong one.
std::vector<Institution> read_institutions(const AuthorityTable& table);
/// The same rows as text, with all columns.
std::string institutions_csv(std::span<const Institution> rows);

}  // namespace gongwen::institutions
