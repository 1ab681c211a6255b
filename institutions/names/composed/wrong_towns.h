// Towns that no county has: 臺南市新區公所. The file has the 公所 of every town, past and present,
// so that one which it lacks was written wrongly, also where several towns may be meant.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/roc_date.h"
#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

/// [begin, end) of `text` (variants folded) as one that a single slip makes of several towns of
/// that county; `how` is Unlisted and nothing is `meant`. Where one alone comes into question
/// near_names.h tells it.
std::optional<FoundName> with_wrong_town(const Authority& authority, std::u32string_view text,
                                         std::size_t begin, std::size_t end,
                                         const std::optional<Date>& date);

/// Those in a sentence; 臺灣臺地方法院 and 臺灣新地方檢察署, too, of which the file has all.
std::vector<FoundName> wrong_towns_in(const Authority& authority, std::u32string_view text,
                                      const std::optional<Date>& date);

}  // namespace gongwen::institutions
