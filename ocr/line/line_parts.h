// Lines cut to parts, where they do not read as one.

#pragma once

#include <vector>

#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Columns [begin, end) of a line as a line of its own.
LayoutLine part_of(const LayoutLine& line, int begin, int end);

/// What is left of a box behind its first `begin` columns.
PixelBox right_part(const PixelBox& box, int begin);

/// Columns behind which a line has a gap as behind a colon; the first few, from the second
/// character on.
std::vector<int> ends_of_words(const LayoutLine& line, double em);

/// A line cut at its wider gaps.
std::vector<PixelBox> pieces_of(const LayoutLine& line, double em);

/// A line cut where its blanks (the rules below it to write on) begin and end; parts without ink
/// are left out. The whole line where it has no blank, or is upright.
std::vector<LayoutLine> parts_at_blanks(const LayoutLine& line, const Layout& layout);

}  // namespace gongwen::ocr
