// Codes that stand without quotation marks: A-1203, BKT-2231, 22099131, 1/1000, addresses of mail
// and of pages, numbers of permits.

#pragma once

#include <cstddef>
#include <string_view>

namespace gongwen::institutions {

/// The end of the code that begins at `at`; `at` itself where none does. A plain number is a code
/// from six digits on, and where no unit follows it.
std::size_t code_end(std::u32string_view text, std::size_t at);

}  // namespace gongwen::institutions
