// What a character's confidence is worth. The engine's own values are no probabilities: they crowd
// near 1, and sink where the reading does not fit the ink. Everything within `ocr` decides by them,
// and they are what is stored; what leaves for records goes through the tables here.

#pragma once

#include "core/page.h"
#include "core/probability_table.h"

namespace gongwen::ocr {

/// From the engine's value to the probability that the character is right. Fitted for one model:
/// see docs/evaluation.md. Empty tables leave everything as it is.
struct CharacterTables {
    ProbabilityTable han;
    ProbabilityTable word;  ///< Latin letters and digits
    ProbabilityTable sign;  ///< everything else

    const ProbabilityTable& of(char32_t character) const;
    bool operator==(const CharacterTables&) const = default;
};

/// The mean over a line's characters, spaces aside; of a line without any, what it has.
double mean_confidence(const Line& line);

/// Sets the confidence of the characters and lines of a page that was read from its image. Spaces
/// and lines of a text layer keep theirs.
void calibrate(Page& page, const CharacterTables& tables);

}  // namespace gongwen::ocr
