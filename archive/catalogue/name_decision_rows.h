// Decisions on names in the catalogue. All within the caller's transaction.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "archive/catalogue/database.h"
#include "archive/catalogue/name_decisions.h"
#include "core/record.h"

namespace gongwen::archive {

/// A finding that a person can decide on: miswriting, obsolete or ocr_misread, and no mention.
bool is_doubted(const NameFinding& finding);

/// Notes on every finding of the record what people decided, and takes what is decided off its
/// review list. A decision on the document itself goes before one on the whole archive.
void apply_name_decisions(Database& database, Record& record);

/// `finding` is the one that `decision` is about.
void keep_name_decision(Database& database, const Record& record, const NameFinding& finding,
                        const NameDecision& decision);

/// Forgets what was decided on that name in the document, and everywhere. False where nothing was.
bool forget_name_decision(Database& database, const Record& record, std::string_view written);

/// Puts the findings of that name that are undecided back on the review list.
void review_name_again(Record& record, std::string_view written);

/// Ids of the documents that hold a finding of that name, sorted.
std::vector<std::string> documents_with_name(Database& database, std::string_view written);

std::vector<NameDecision> all_name_decisions(Database& database);

}  // namespace gongwen::archive
