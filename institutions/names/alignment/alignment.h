// Compares a written name with a valid one by the slips that typists and OCR make: a character
// taken for another, left out, added, two neighbours or two neighbouring words swapped, also
// around a 及.

#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "institutions/authority/authority.h"

namespace gongwen::institutions {

struct Edit {
    enum class Kind { Substitution, Drop, Insertion, Swap, BlockSwap, Parent, Rank };
    Kind kind = Kind::Substitution;
    std::size_t written = 0;   ///< where it is in the written name; of a drop: where it is missing
    std::size_t expected = 0;  ///< where it is in the valid name
    /// Characters that it touches: 2 of a swap, 2 to 7 of a block swap, of a wrong parent its name.
    std::size_t length = 1;
    bool look_alike = false;      ///< of a substitution: the two are known to be mixed up
    bool low_confidence = false;  ///< of a substitution: OCR itself was not sure
    bool said_alike = false;      ///< of a substitution: the two are read aloud alike

    /// A misreading explains it as well as a slip of the pen does.
    bool may_be_ocr() const { return look_alike || low_confidence; }
    /// Characters were left out, added or moved, or one was taken for a different word.
    bool structural() const { return kind != Kind::Substitution || !may_be_ocr(); }
};

struct Alignment {
    double cost = 0;  ///< about the number of slips; look-alikes count less than half
    std::vector<Edit> edits;

    std::size_t count(Edit::Kind kind) const;
    std::size_t structural() const;
};

/// Below this a character's own confidence explains why it differs.
constexpr double kTrustedConfidence = 0.75;

/// The cheapest explanation of `written` as `expected` (both with variants folded). `confidence`
/// has one entry for each written character, or none at all.
Alignment align(std::u32string_view written, std::u32string_view expected,
                std::span<const double> confidence, const Authority& authority);

}  // namespace gongwen::institutions
