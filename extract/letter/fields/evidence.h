// Repairs for which a second place on the letter, or what is known of the world, gives evidence.
// The raw reading stays; the reason says what the evidence was.

#pragma once

#include <span>

#include "core/page.h"
#include "core/record.h"

namespace gongwen::extract {

/// The letter's own number in a bar code at the head of its first page: a number that differs in
/// one digit is mended by it (reason "bar_code").
void mend_number_by_barcode(Record& record, std::span<const Page> pages);

/// Enclosures are named after the letter's number (10423018500-1.doc). If their digits differ in
/// one place, the one that agrees with the letter's year, or else the number itself, mends the
/// other (reason "second_mention"). Two file names that agree against the number are for review
/// ("differs_from_attachment").
void mend_by_file_names(Record& record);

/// A date of issue whose year was not read, but its 年 and what follows: the letter's number begins
/// with the year (reason "year_of_number").
void mend_year_by_number(Record& record);

/// A 檔號 has strokes between its parts, the first of which is a year: one that lost a stroke
/// behind the year of issue, or has a comma or point for one, gets it back (reason
/// "file_number_form").
void mend_file_number(Record& record);

}  // namespace gongwen::extract
