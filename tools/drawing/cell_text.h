// Text in a cell of a table.

#pragma once

#include "tools/drawing/composition.h"

namespace gongwen::tools {

/// How high a cell must be for the text to fit.
double cell_height(const MarkedText& text, const TextStyle& style, double width);

/// Breaks the text to the cell's width and centres it between top and bottom.
void draw_cell_text(Writer& writer, const MarkedText& text, const Box& cell, const TextStyle& style,
                    const std::string& field, Align align = Align::Left);

}  // namespace gongwen::tools
