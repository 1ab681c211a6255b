// The sender's address where no label leads to it, as schools, hospitals and companies print it
// under their name or in front of their telephone number.

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/letter/layouts/cell_labels.h"
#include "extract/letter/letterhead/letterhead.h"
#include "extract/lines/segment.h"
#include "extract/template/template.h"

namespace gongwen::extract {

/// By the index of its segment, a whole address above the body or in the page's foot: right below
/// the letterhead's name, in the row of a telephone number or another way of contact, or in the row
/// above or below one. Nothing where an address has its label. One that stands by itself is the
/// receiver's, for the window of the envelope.
std::map<std::size_t, CellPart> sender_address(const std::vector<Segment>& segments,
                                               const LabelFinder& labels, const Template& letter,
                                               const std::optional<Letterhead>& letterhead);

/// The segments, a whole address behind a wide space taken apart from what no label begins (the
/// sender's name in English).
std::vector<Segment> split_addresses_from_names(std::vector<Segment> segments,
                                                const LabelFinder& labels);

}  // namespace gongwen::extract
