// The heading of the mail that brought a letter, above the letter on its print-out (寄件者：…
// 收件者：… 主旨：…): none of its lines is the letter's.

#pragma once

#include <cstddef>
#include <span>

#include "extract/lines/segment.h"

namespace gongwen::extract {

/// How many of the page's first segments are such a heading: three lines of it and more; 0 for
/// none.
std::size_t mail_heading_length(std::span<const Segment> first_page);

}  // namespace gongwen::extract
