// Items of the review queue about names that notices have put right: nothing is left to decide. Told
// at each question, by the ties of that moment, so that they come back when a notice is cancelled.

#pragma once

#include <string_view>

#include "archive/catalogue/database.h"

namespace gongwen::archive {

/// Fills the temporary table corrected_item (document, ordinal): open items all names of which are
/// named by a notice in force about their letter, or stand in a letter that such a notice cancels.
/// A notice that a notice in force cancels is not in force.
void gather_corrected_items(Database& database);

/// Whether the row of review_item that is called `item` is none of those.
inline constexpr std::string_view kIsNotCorrected =
    " NOT EXISTS (SELECT 1 FROM corrected_item AS one WHERE one.document = item.document "
    "AND one.ordinal = item.ordinal) ";

}  // namespace gongwen::archive
