// The part of word_slips.h about words that are missing.

#pragma once

#include <string_view>

#include "institutions/authority/authority_index.h"

namespace gongwen::institutions {

/// 中華民國銀行公會全國聯合會, 元大商業股份有限公司: the words that associations and banks have in
/// common are no part of what tells one from another.
bool lacks_a_common_word(std::u32string_view written, std::u32string_view expected);

/// 內政部建築所 behind the right parent, unless others have an office of that name (警察局);
/// 金融監管委員會, 中央健保署 where more is left. At least half of the name is.
bool is_shortened(const AuthorityIndex& index, std::u32string_view written,
                  std::u32string_view expected);

}  // namespace gongwen::institutions
