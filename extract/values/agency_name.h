// How the names of agencies end.

#pragma once

#include <cstddef>
#include <string_view>

namespace gongwen::extract {

/// Where `word` begins if the text ends with it, spaces passed; npos otherwise.
std::size_t word_at_end(std::u32string_view text, std::u32string_view word);

/// Behind the last word that ends an agency's name (部, 委員會, 公司 …), 0 where there is none.
std::size_t agency_end(std::u32string_view text);

}  // namespace gongwen::extract
