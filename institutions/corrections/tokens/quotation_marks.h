// The marks that notices and letters put around the words they speak of: 「」, 『』, 《》, “”, ‘’,
// "", ''.

#pragma once

#include <cstddef>
#include <string_view>

namespace gongwen::institutions {

/// A mark that begins a quotation; the brackets that OCR makes of 「 count, and the straight mark,
/// which both begins and ends one.
bool is_opening_mark(char32_t c);
bool is_closing_mark(char32_t c);
bool is_straight_mark(char32_t c);

/// Whether a quotation begins at `at`, or behind colons that stand there.
bool opens_a_quote(std::u32string_view text, std::size_t at);

}  // namespace gongwen::institutions
