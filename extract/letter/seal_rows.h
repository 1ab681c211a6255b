// What a seal in black ink leaves among a page's lines: its rows, each of a few characters, one
// above the other.

#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "extract/lines/segment.h"

namespace gongwen::extract {

/// The segments, by their place in the list, that are rows of a seal: three or more of at most
/// three characters that stand below one another outside tables, and either make no words (half of
/// them were read without confidence) or are single characters. Names in a list are read well.
std::set<std::size_t> seal_rows(const std::vector<Segment>& segments);

}  // namespace gongwen::extract
