// Slips in the names of a county's or city's own offices. Which offices (局) they have is known,
// from the authority file and `local_offices` of name_words.toml, so that one which none ever had
// is a slip where a single office is meant.

#pragma once

#include <string_view>

#include "institutions/authority/authority_index.h"

namespace gongwen::institutions {

/// 新北市政府文創局 for 文化局, 臺中市政府生態保護局 for 環境保護局, 桃園市政府產消防局 for 消防局:
/// one word of at most two characters is another one, or a character is too much; no other office
/// that any county has fits what is left. Variants folded; `written` is no known office, and the
/// whole name.
bool is_local_slip(const AuthorityIndex& index, std::u32string_view written,
                   std::size_t institution);

}  // namespace gongwen::institutions
