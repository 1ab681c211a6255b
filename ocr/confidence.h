// What a character's confidence is worth. The engine's own values are no probabilities: they crowd
// near 1, and sink where the reading does not fit the ink. Everything within `ocr` decides by them,
// and they are what is stored; what leaves for records goes through the tables here.

#pragma once

#include "core/page.h"
#include "core/probability_table.h"
#include "ocr/word_list.h"

namespace gongwen::ocr {

/// From the engine's value to the probability that the character is right. Fitted for one model:
/// see docs/evaluation.md. Empty tables leave everything as it is.
struct CharacterTables {
    ProbabilityTable han;      ///< wherever it stands; used without a list of words
    ProbabilityTable in_word;  ///< Chinese characters that a word covers,
    ProbabilityTable alone;    ///< and those that none does: names of people, misread ones
    ProbabilityTable latin;    ///< letters and digits
    ProbabilityTable sign;     ///< everything else

    /// The table of every character of a text, by its neighbours too.
    std::vector<const ProbabilityTable*> of(std::u32string_view text, const WordList& words) const;
    bool operator==(const CharacterTables&) const = default;
};

/// Sets the confidence of the characters and lines of a page that was read from its image. Spaces
/// and lines of a text layer keep theirs. A word may go on in the next line.
void calibrate(Page& page, const CharacterTables& tables, const WordList& words);

}  // namespace gongwen::ocr
