// Makes up letters, notices and forms that nobody has seen, for measuring on unseen documents. The
// same seed and number give the same document.

#pragma once

#include <cstdint>

#include "tools/corpus_words.h"
#include "tools/description.h"
#include "tools/name_book.h"

namespace gongwen::tools {

/// Everything, mostly letters; or forms alone, each design as often.
enum class CorpusContents { Mixed, Forms };

/// The sample number `index` of the corpus `seed`: its documents and one scan of them.
Description made_up(const CorpusWords& words, const NameBook& names, std::uint64_t seed,
                    std::uint64_t index, CorpusContents contents = CorpusContents::Mixed);

}  // namespace gongwen::tools
