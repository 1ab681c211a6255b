// Seals on a form, and what their frames do to the cells that they were put in.

#pragma once

#include <vector>

#include "core/record.h"
#include "extract/form/form_labels.h"
#include "extract/form/form_page.h"
#include "extract/form/form_regions.h"
#include "extract/form/form_values.h"

namespace gongwen::extract {

/// A name seal's own frame cuts the cell that it was put in: the region goes on over the seal.
ValueRegion with_name_seal(ValueRegion region, const Page& page,
                           const std::vector<FoundLabel>& labels);

/// What the frame of an agency's seal cut the cell below `head` into: all cells below it, down to
/// the next that holds a label or is as wide as `head` itself.
ValueRegion with_pieces_below(ValueRegion region, const Cell& head, const Page& page,
                              const std::vector<FoundLabel>& labels);

/// Whether a seal stands in the region: coloured ink, or without colour a frame, or as much ink or
/// as many words as a seal makes (`pieces` are the region's).
Field read_seal(const ValueRegion& region, const std::vector<FormPage>& pages,
                const std::vector<ValuePiece>& pieces, const std::vector<FoundLabel>& labels);

}  // namespace gongwen::extract
