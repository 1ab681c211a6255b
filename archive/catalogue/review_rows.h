// The review queue: rows that follow from the records' review lists, and what people closed. All
// within the caller's transaction.

#pragma once

#include <string_view>
#include <vector>

#include "archive/catalogue/catalogue.h"
#include "archive/catalogue/database.h"
#include "core/record.h"

namespace gongwen::archive {

/// How a person closed an item.
struct Closing {
    std::string_view how;  ///< confirmed, skipped
    std::string_view note;
    std::string_view who;
};

/// Takes the items that people closed off record.review. Returns all that they closed, also what no
/// run or judgement finds doubtful any more: it was decided all the same.
std::vector<ReviewItem> take_closed_off(Database& database, Record& record);

/// Puts the closed items of the filed document back on record.review, for take_closed_off().
void add_closed(Database& database, Record& record);

void keep_closed(Database& database, const Record& record, const ReviewItem& item,
                 const Closing& closing);
/// Returns how many items of the field were closed.
int forget_closed(Database& database, const Record& record, std::string_view field);

/// Replaces the document's rows; the document itself must be there.
void write_review_rows(Database& database, const Record& record,
                       const std::vector<ReviewItem>& closed);

std::vector<QueuedItem> queued_items(Database& database, const ReviewFilter& filter);
ReviewCounts count_review(Database& database, const ReviewFilter& filter);

}  // namespace gongwen::archive
