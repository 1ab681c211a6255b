// Puts together what a notice says about other letters: which letter, where in it, what was wrong.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/passage.h"
#include "core/record.h"
#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/mentions.h"
#include "institutions/judge.h"
#include "institutions/names/finding/name_finder.h"

namespace gongwen::institutions {

struct CorrectionReading {
    std::vector<Correction> corrections;
    std::vector<Mention> mentions;
    /// It speaks of slips or of putting something right, and of no letter was that understood; or
    /// of a letter that is put right no pair was.
    bool unread = false;
    /// A pair is told by no order of words, only by what single words say of its sides.
    bool weighed = false;
};

CorrectionReading read_corrections(std::span<const Passage> passages, const LetterContext& context,
                                   std::span<const CitedLetter> letters, const NameFinder& finder,
                                   const Authority& authority);

}  // namespace gongwen::institutions
