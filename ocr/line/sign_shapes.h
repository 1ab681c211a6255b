// What signs of punctuation look like, apart from what any recogniser says.

#pragma once

#include <optional>

#include "ocr/line/read_symbol.h"

namespace gongwen::ocr {

/// 「 is a bar and an upright that meet at the upper left, 」 at the lower right.
std::optional<char32_t> corner_of(const LineInk& ink, const PixelBox& box);

/// What the small ink in columns [begin, end) is if its shape alone tells: ： 。 「 」
std::optional<char32_t> sign_of(const LineInk& ink, int begin, int end);

/// A stroke low on the line: 、 falls to the right, ， is upright and has its tail at the left.
std::optional<char32_t> comma_of(const LineInk& ink, int begin, int end);

/// One round line around nothing: 〇 of a numeral, or ○ in place of a name's character. The corners
/// tell it from 口, whatever a recogniser makes of it.
bool is_ring(const LineInk& ink, const PixelBox& box);

/// A flat stroke below the line's letters, as in names of files.
bool is_underscore(const LineInk& ink, int begin, int end);

/// A dot on the line, as in names of files and hosts.
bool is_point(const LineInk& ink, int begin, int end);

}  // namespace gongwen::ocr
