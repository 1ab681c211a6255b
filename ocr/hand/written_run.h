// A run of characters of one sort on a line, and what its ink says about who put it there.

#pragma once

#include <optional>
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

/// Figures with their capitals and signs (A123456789, 02-2345), or Chinese characters.
struct WrittenRun {
    std::size_t line = 0;  ///< index into Page::lines
    bool is_han = false;
    std::vector<RunCharacter> characters;
};

/// What the page's print looks like: the Chinese characters tell, of which labels are made.
struct PagePrint {
    double em = 0;            ///< pixels
    double stroke_width = 0;  ///< pixels
    double straight = 0;      ///< as in CharacterInk
};

/// The page's level runs, with the ink of their characters.
std::vector<WrittenRun> runs_of(const Page& page, Pix* text_mask, double em);

/// Finds for each character the likest of the same text in any run.
void compare_characters(std::vector<WrittenRun>& runs);

PagePrint print_of(const std::vector<WrittenRun>& runs, double em);

/// What its own ink says for a hand: log odds, above 0 more likely a hand than print. Nothing where
/// there is nothing to judge by (signs, small letters, a page without Chinese characters).
std::optional<double> evidence_of(const WrittenRun& run, const PagePrint& print);

}  // namespace gongwen::ocr
