// Offices of counties and cities with the wrong rank: 新北市政府社會處 for 社會局. Which rank they
// have the law tells, so that no list of them is needed: the offices of a direct municipality are
// 局, but for staff (主計處), and everywhere the police, fire, health and environment offices are
// agencies of their own, which are called 局 (地方行政機關組織準則).

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/roc_date.h"
#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

/// [begin, end) of `text` as one such office; `how` is Unlisted. Nothing for a letter from before
/// the direct municipalities of 2010 became such: then theirs were 處, too. `date` is the letter's;
/// without one it is judged as of today.
std::optional<FoundName> with_wrong_local_rank(const AuthorityIndex& index,
                                               std::u32string_view text, std::size_t begin,
                                               std::size_t end, const std::optional<Date>& date);

/// Those in a sentence, behind the name of a county or city and parted from what follows (社會處理
/// is none).
std::vector<FoundName> wrong_local_ranks_in(const AuthorityIndex& index, std::u32string_view text,
                                            const std::optional<Date>& date);

}  // namespace gongwen::institutions
