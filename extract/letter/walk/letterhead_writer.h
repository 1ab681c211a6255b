// Puts the lines of a letterhead into passages: the issuers' names and the word for the letter's
// kind.

#pragma once

#include "extract/letter/walk/letter_walk.h"
#include "extract/letter/walk/passage_writer.h"

namespace gongwen::extract {

/// One of the lines of `walk.letterhead`, in reading order. Notes in `walk` which passages they
/// are. What is left of a logo in front of a name (1　範例公司) becomes a mark.
void write_letterhead_line(LetterWalk& walk, const LetterheadLine& line, const Segment& segment,
                           PassageWriter& passages);

}  // namespace gongwen::extract
