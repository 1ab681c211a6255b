// What a seal in black ink leaves among a page's lines: its rows, each of a few characters, one
// above the other.

#pragma once

#include <cstddef>
#include <set>
#include <string_view>
#include <vector>

#include "extract/lines/segment.h"

namespace gongwen::extract {

/// The segments, by their place in the list, that are rows of a seal: three or more of at most
/// three characters that stand below one another and have the characters of the `issuer`'s name and
/// of 印信, also within a frame that was taken for a cell; or, outside tables, that make no words
/// (half of them were read without confidence) or are single characters. Names in a list are read
/// well and are others'.
std::set<std::size_t> seal_rows(const std::vector<Segment>& segments,
                                std::u32string_view issuer = {});

}  // namespace gongwen::extract
