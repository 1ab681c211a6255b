// Asks the boxes on the page whether a letter really lacks a character, or OCR lost it.

#pragma once

#include "core/passage.h"
#include "institutions/names/alignment/alignment.h"

namespace gongwen::institutions {

enum class Geometry {
    AgreesWithText,  ///< as many characters stand there as were read
    OcrLostIt,       ///< the gap is as wide as the character that is missing
    OcrMadeItUp,     ///< two characters were read where one stands
    CannotTell,      ///< no boxes, or the place is where a printed line ends
};

/// For a drop or an insertion at `at` (a position in the passage): compares the distance of the
/// neighbours' centres with the line's usual advance.
Geometry check_geometry(const Passage& passage, const Edit& edit, std::size_t at);

/// For the last character of a name, lost in front of `end` (a position in the passage): compares
/// the distance to the next character, over the signs between, with theirs. CannotTell where the
/// printed line ends there.
Geometry check_name_end(const Passage& passage, std::size_t end);

/// The usual distance from one character's centre to the next around [begin, end), in points;
/// 0 where nothing tells.
double usual_advance(const Passage& passage, std::size_t begin, std::size_t end);

/// `b`, the next character, begins a new printed line or page; false where no boxes tell.
bool stands_on_next_line(const Origin& a, const Origin& b);

/// A printed sign that OCR lost between two neighbours leaves a gap of two advances.
bool has_gap_before(const Passage& passage, std::size_t at);

}  // namespace gongwen::institutions
