// The printed words of a form, each with the cell of the table it stands in.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "core/page.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// Words of one line within one cell, or outside all cells, and between two check boxes: what
/// recognition made of a box itself is left out.
struct PlacedWords {
    Segment segment;
    int cell = -1;  ///< index into the page's cells
};

struct FormPage {
    const Page* page = nullptr;
    std::vector<PlacedWords> words;        ///< in reading order
    std::vector<CheckBox> bracket_boxes;   ///< （　）, beside the frames of the page
    std::vector<CheckBox> possible_boxes;  ///< that only the form's places make boxes
    std::vector<Box> stray_boxes;   ///< what looked like a box is a character (stray_boxes.h)
    std::vector<Box> stray_frames;  ///< a stamp's frame, taken for a table (stray_frames.h)
    double body_size = 0;

    /// Indexes into `words` of what stands in that cell.
    std::vector<std::size_t> in_cell(int cell) const;
    /// The cell's text without spaces.
    std::u32string cell_text(int cell) const;
};

/// A line that runs through several cells is cut at their borders.
std::vector<FormPage> form_pages(std::span<const Page> pages);

}  // namespace gongwen::extract
