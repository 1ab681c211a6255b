// Paper ruled in squares for one character each, as post offices give it out for 存證信函: no table.

#pragma once

#include <vector>

#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Takes the squares of writing paper out of the cells of tables, so that its rows read across;
/// returns where such paper is. It is a table of fifteen and more columns, all of one width, and of
/// several rows of squares; narrow rows between them are for remarks.
std::vector<PixelBox> take_out_writing_paper(std::vector<LayoutCell>& cells);

}  // namespace gongwen::ocr
