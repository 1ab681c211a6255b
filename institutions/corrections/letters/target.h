// A letter that a notice corrects, while the notice is being read.

#pragma once

#include <optional>
#include <span>

#include "core/record.h"
#include "core/roc_date.h"
#include "institutions/authority/authority.h"
#include "institutions/corrections/citations/citations.h"
#include "institutions/corrections/sentences/notice_sentence.h"

namespace gongwen::institutions {

struct Target {
    const CitedLetter* letter = nullptr;  ///< nullptr: not said which
    bool cancelled = false;
    bool amended = false;  ///< 更正, 勘誤 … stands with it
    bool weighed = false;  ///< a pair is told by no order of words, only by what single words say
    int sides = 0;         ///< of pairs, over which correction.confidence is a sum until conclude()
    Correction correction;
};

/// When all is read: what becomes of the letter, how sure it is, whether wrong and right may have
/// been taken for one another. `issued` is the notice's own date.
void conclude(Target& target, std::span<const NoticeSentence> sentences,
              const std::optional<Date>& issued, const Authority& authority);

}  // namespace gongwen::institutions
