// Makes up letters that are full of institution names, right ones of every sort and at most one
// mis-written one: for measuring how names are judged.

#pragma once

#include <optional>
#include <string>

#include "tools/drawing/description.h"
#include "tools/made_up/name_slips.h"

namespace gongwen::tools {

/// The one mistake of a letter.
struct MadeSlip {
    SlipKind kind{};
    std::string place;  ///< issuer, recipient, list, subject, sentence, item, table
    NameBook::Wrong name;
};

struct NameLetter {
    DocumentDescription letter;
    std::optional<MadeSlip> slip;
};

/// The letter number `index` of the letters `seed`: the kind of its slip, one of `kinds`, and the
/// place go round with the number; no kinds, no slip. Needs the words of corpus.toml (or
/// held-out.toml) and names.toml.
NameLetter made_up_name_letter(const CorpusWords& words, const NameBook& names,
                               const LookAlikes& look_alikes, std::uint64_t seed,
                               std::uint64_t index, const std::vector<SlipKind>& kinds);

}  // namespace gongwen::tools
