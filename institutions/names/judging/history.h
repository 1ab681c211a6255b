// Whether a name that is out of use stands where it is right: the text speaks of former times.

#pragma once

#include <cstddef>

#include "core/passage.h"
#include "institutions/authority/authority.h"
#include "institutions/authority/name_words.h"

namespace gongwen::institutions {

/// 前行政院衛生署, 改制前之…, 原…; or inside the quoted title of a rule. Positions in `passage`.
bool is_historical(const Passage& passage, std::size_t begin, std::size_t end,
                   const NameWords& words);

/// Right next to the name stands a year or a day on which it was in use: 民國65年間司法行政部.
bool is_of_its_time(const Passage& passage, std::size_t begin, std::size_t end,
                    const Institution& institution);

}  // namespace gongwen::institutions
