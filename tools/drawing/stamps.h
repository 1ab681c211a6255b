// What stands on an official page besides its text: binding line, stamps, seals, pen strokes.

#pragma once

#include <random>

#include "tools/drawing/description.h"
#include "tools/drawing/sheet.h"

namespace gongwen::tools {

/// 裝, 訂, 線 and a dotted line in the left margin, 1.5 cm from the edge.
void draw_binding_line(Sheet& sheet, const std::string& font);

/// Agency and date, and the number with its Code 128 bar code: two printed lines. (x, y) is the top
/// left corner.
void draw_receiving_stamp(Sheet& sheet, const ReceivingStamp& stamp, const std::string& font,
                          double x, double y);

/// A sheet laid between documents before they are scanned: a large Code 128 and a few words.
void draw_separator(Sheet& sheet, const std::string& code, const std::string& font);

/// A red square with the agency's name in its columns, from right to left.
void draw_seal(Sheet& sheet, const SealStamp& seal);

/// A small square, ticked by "tick", "cross" or "fill"; any other word leaves it empty.
void draw_check_box(Sheet& sheet, const Box& box, const std::string& how);

/// A ring drawn by hand around a printed word.
void draw_circle(Sheet& sheet, const Box& word, std::mt19937_64& random);

/// Strokes like hurried handwriting that nobody can read.
void draw_scribble(Sheet& sheet, const Box& box, std::mt19937_64& random);

}  // namespace gongwen::tools
