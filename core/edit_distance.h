// How many characters must change for one text to become another (Levenshtein 1966).

#pragma once

#include <cstddef>
#include <string_view>

namespace gongwen {

/// Characters to be put in, left out or replaced; time is the product of the lengths.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

}  // namespace gongwen
