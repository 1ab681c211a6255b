// The words by which a notice points to a letter that it named before: 該函, 前函, 旨揭函,
// 上開公告.

#pragma once

#include <cstddef>
#include <string_view>

namespace gongwen::institutions {

/// How long the words are with which `text` begins; 0 for none.
std::size_t size_of_that_letter(std::u32string_view text);
bool ends_with_that_letter(std::u32string_view text);
/// Somewhere in `words`.
bool names_that_letter(std::u32string_view words);
/// 旨揭, 上開 of anything that was named before, or one of the above.
bool points_back(std::u32string_view words);

}  // namespace gongwen::institutions
