// How far a reading is from the truth, in characters.

#pragma once

#include <cstddef>
#include <string_view>

namespace gongwen::pipeline {

/// Insertions, losses and substitutions that turn one text into the other.
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

/// The smallest edit distance of `part` to any stretch of `whole`: independent of reading order.
std::size_t distance_within(std::u32string_view part, std::u32string_view whole);

}  // namespace gongwen::pipeline
