// A word of a name left out or taken for another: 金融監管委員會, 內政部建築所, 內政部土地測繪中心.
// docs/names.md tells when that may be called a slip.

#pragma once

#include <optional>
#include <string_view>

#include "institutions/authority/authority_index.h"
#include "institutions/names/alignment/alignment.h"

namespace gongwen::institutions {

/// The last word of a name (委員會, 署, 中心 …), the longest of several; "" where it has none.
std::u32string_view rank_of(std::u32string_view name);

/// `written`, none of the names that we know, as `institution` with a slip of that sort.
std::optional<Alignment> word_slip(const Authority& authority, std::u32string_view written,
                                   std::size_t institution);

/// The edits by which `written`, a subsequence of `expected`, lost its words: one slip.
Alignment drops_of(std::u32string_view written, std::u32string_view expected);

}  // namespace gongwen::institutions
