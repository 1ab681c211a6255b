// Companies that no list has, with a slip in the legal form that ends their names: 甲乙股份有限司.

#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "institutions/names/alignment/found_name.h"

namespace gongwen::institutions {

/// [begin, end) of `text` as the name of a company with a character of 股份有限公司 missing or two
/// swapped; `how` is Unlisted. 股份公司 is what people say, 股有限公司 may be 控股有限公司.
std::optional<FoundName> with_broken_form(std::u32string_view text, std::size_t begin,
                                          std::size_t end);

/// Those in a sentence, parted from its words in front.
std::vector<FoundName> broken_forms_in(const AuthorityIndex& index, std::u32string_view text);

}  // namespace gongwen::institutions
