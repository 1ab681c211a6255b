// The digits and the letters and signs that recognition takes them for, and them for it. Measured
// on scanned letters, which print 0 and O, 1 and l, 5 and S alike in many fonts.

#pragma once

#include <string_view>

namespace gongwen {

/// All that look like `c` and `c` itself, the digit first; empty where nothing is known to. Full
/// width is not folded.
std::u32string_view look_alikes_of(char32_t c);

/// The digit that `c`, of either width, is a misread of where it stands among digits, else `c`
/// itself: letters that also follow numbers (5G, 12b) stay.
char32_t digit_for(char32_t c);

}  // namespace gongwen
