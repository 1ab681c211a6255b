// Runs of characters of one sort on a line, with their ink.

#pragma once

#include <vector>

#include "core/page.h"
#include "core/pix.h"
#include "ocr/hand/character_ink.h"

namespace gongwen::ocr {

struct RunCharacter {
    char32_t text = 0;
    double confidence = 0;
    std::size_t symbol = 0;  ///< index into the line's symbols
    CharacterInk ink;
    /// The likest other one of the same text on the page, 0 to 1; below 0: there is none.
    double likeness = -1;
};

/// Figures with their letters and signs (A123456789, 02-2345, ms1@), or Chinese characters.
struct WrittenRun {
    std::size_t line = 0;  ///< index into Page::lines
    bool in_cell = false;  ///< of a table
    bool is_han = false;
    std::vector<RunCharacter> characters;
};

/// The page's level runs, with the ink of their characters.
std::vector<WrittenRun> runs_of(const Page& page, Pix* text_mask, double em);

/// Finds for each character the likest of the same text in any run.
void compare_characters(std::vector<WrittenRun>& runs);

}  // namespace gongwen::ocr
