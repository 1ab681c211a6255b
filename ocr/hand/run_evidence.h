// What the ink of a run of characters says about who put it there: print or a pen.

#pragma once

#include <optional>
#include <vector>

#include "ocr/hand/written_run.h"

namespace gongwen::ocr {

/// What the page's print looks like: the Chinese characters tell, of which labels are made.
struct PagePrint {
    double em = 0;            ///< pixels
    double stroke_width = 0;  ///< pixels
    double straight = 0;      ///< as in CharacterInk
};

/// Letters such as those of mail addresses: most of the run's.
bool is_in_small_letters(const WrittenRun& run);

/// How much the characters look like the same ones elsewhere on the page, as likeness(): the mean
/// of those that have another one; nothing where none has.
std::optional<double> mean_likeness(const std::vector<RunCharacter>& characters);

PagePrint print_of(const std::vector<WrittenRun>& runs, double em);

/// What print beside `figures` on their line looks like: of a title in large type, which is Chinese
/// characters that are no handwriting outside tables, it is that; else `print`.
PagePrint print_beside(const WrittenRun& figures, const std::vector<WrittenRun>& runs,
                       const PagePrint& print);

/// What its own ink says for a hand: log odds, above 0 more likely a hand than print. Nothing where
/// there is nothing to judge by (signs, a few small letters, a page without Chinese characters).
std::optional<double> evidence_of(const WrittenRun& run, const PagePrint& print);

}  // namespace gongwen::ocr
