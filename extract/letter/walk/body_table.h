// Tables in a letter's text: a list of goods below the last item, the persons of an award.

#pragma once

#include "extract/lines/segment.h"

namespace gongwen::extract {

/// `segment` is printed in a ruled table of several rows and columns in which `label` does not
/// stand: its cells are no words of what the label begins. Text in a single frame, and a letter
/// that is set in one grid with its labels, are not meant.
bool is_in_table_of_body(const Segment& segment, const Segment& label);

}  // namespace gongwen::extract
