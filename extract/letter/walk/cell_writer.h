// Writes what the layout tells of a segment (cell_labels.h and its like) into the walk.

#pragma once

#include <cstddef>
#include <vector>

#include "extract/letter/layouts/cell_labels.h"
#include "extract/letter/walk/capture_writer.h"
#include "extract/letter/walk/letter_walk.h"
#include "extract/letter/walk/passage_writer.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// `part` is of the segment at `index`: its value goes to the field, its label to the labels, what
/// is printed for no field, or for one that stands outside the table already, to the body.
void write_cell_part(LetterWalk& walk, const CellPart& part, std::size_t index,
                     const std::vector<Segment>& segments, const PageMeasure& measure,
                     PassageWriter& passages, CaptureWriter& writer);

}  // namespace gongwen::extract
