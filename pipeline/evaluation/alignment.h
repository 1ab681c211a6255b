// Finds a printed line in the text read from its page, and tells which characters are the same.

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace gongwen::pipeline {

/// Stands in a page's text for a character that another line has taken. Never equal to anything.
inline constexpr char32_t kTaken = 0xFFFFFFFF;

struct Alignment {
    /// Characters lost, added or read as another, between `begin` and `end`.
    std::size_t errors = 0;
    std::size_t begin = 0;  ///< the place in the whole text
    std::size_t end = 0;
    /// For each character of the part, where in the whole text the same one was read.
    std::vector<std::optional<std::size_t>> same;
};

/// The stretch of `whole` that is most like `part`, wherever it stands: independent of reading
/// order. Of equally good stretches the first. A part that is nowhere gives an empty stretch.
Alignment align_within(std::u32string_view part, std::u32string_view whole);

}  // namespace gongwen::pipeline
