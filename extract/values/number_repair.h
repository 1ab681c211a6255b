// Puts right what recognition spoils in a 發文字號 as printed: the word 字第, look-alikes of
// digits, 號, and specks behind it.

#pragma once

#include <string>
#include <string_view>

namespace gongwen::extract {

/// `number` without spaces, as it must have been printed; the same where nothing is to be mended.
std::u32string with_number_repaired(std::u32string_view number);

/// Letters between digits read as the digits they look like; round hands have an @ for 6.
std::u32string with_digits(std::u32string_view text);

}  // namespace gongwen::extract
