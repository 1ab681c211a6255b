// Whether a line without a label goes on with a value above it.

#pragma once

#include "extract/letter/walk/letter_walk.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// A streak of the scanner cut a printed line in two: `next` stands so close behind `last` in its
/// row that nothing but the line's own character fits between them.
bool is_cut_in_row(const Segment& last, const Segment& next);

/// `next` goes on in the row of `last` behind a place for one character, which was not read: 口 and
/// 四 are taken for boxes.
bool leaves_hole(const Segment& last, const Segment& next);

/// The same behind a wider place: a seal lies over the line and hides some of its characters.
bool goes_on_behind_seal(const Segment& last, const Segment& next);

/// A value of the head, told by its column: a wrapped line, or the value printed below its label.
bool continues_head_value(const Capture& capture, const Segment& next);

/// A bracket in what was read of the value so far is still open.
bool is_unfinished(const Capture& capture);

/// A value of body or tail that is still open. `margin` is where the body's labels begin.
bool continues_field(const Capture& capture, const Segment& next, const PageMeasure& measure,
                     double margin);

}  // namespace gongwen::extract
