// Names that are right by their letters and were not in use on the day: when that is no mistake.

#pragma once

#include <cstddef>

#include "core/passage.h"
#include "core/roc_date.h"
#include "institutions/authority/authority.h"

namespace gongwen::institutions {

/// 司法行政部 in a sentence: nobody writes a name by mistake that ended a generation ago, unless
/// that of today (`then`, or nullptr) is much like it.
bool is_long_over(const Institution& known, const Institution* then, const Passage& passage,
                  const Date& date);

/// 檔案管理局 in a sentence of 2024: once the full name, today that of 國家發展委員會檔案管理局
/// without its parent's.
bool lacks_parent_today(const Institution& known, const Institution* then, const Passage& passage);

/// 數位發展部 in a letter of 2021: nobody was called so yet. In sentences a new name is spoken of
/// half a year ahead, and earlier where words of planning stand beside it (籌備處, 組織法, 將). A
/// beginning that the list has from memory tells nothing. Positions in `passage`.
bool is_before_its_time(const Institution& known, const Passage& passage, std::size_t begin,
                        std::size_t end, const Date& date);

}  // namespace gongwen::institutions
