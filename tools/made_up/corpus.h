// Makes up letters, notices and forms that nobody has seen, for measuring on unseen documents. The
// same seed and number give the same document.

#pragma once

#include <cstdint>
#include <vector>

#include "tools/drawing/description.h"
#include "tools/made_up/corpus_words.h"
#include "tools/made_up/name_book.h"
#include "tools/made_up/name_slips.h"

namespace gongwen::tools {

/// The sample number `index` of the corpus `seed`: its documents and one scan of them.
Description made_up(const CorpusWords& words, const NameBook& names, std::uint64_t seed,
                    std::uint64_t index);

/// Forms alone, each design as often.
Description made_up_forms(const CorpusWords& words, const NameBook& names, std::uint64_t seed,
                          std::uint64_t index);

/// The packet number `index` of the packets `seed`: covering letter, form and answer; `disagreeing`
/// ones come from another agency than the form says.
Description made_up_packets(const CorpusWords& words, const NameBook& names, bool disagreeing,
                            std::uint64_t seed, std::uint64_t index);

/// The letter number `index` of the letters `seed` that are full of names; two in three hold a slip
/// of one of the `kinds` in turn. Needs the words of names.toml as well.
Description made_up_names(const CorpusWords& words, const NameBook& names,
                          const LookAlikes& look_alikes, const std::vector<SlipKind>& kinds,
                          std::uint64_t seed, std::uint64_t index);

/// A JPEG has one page: scans of more become PDF files. Needs the documents' fonts.
void fit_formats(Description& description);

}  // namespace gongwen::tools
