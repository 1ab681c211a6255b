// Where a list of names goes on in the next line, and where a line's end divides two names.

#pragma once

#include "extract/letter/walk/letter_walk.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// 臺 / 灣省政府, 股份有限公 / 司: the last name of `line`, which has no end yet, ends with the
/// first one of `next`, or the remark in brackets behind it (含附 / 件).
bool completes_name(const Segment& line, const Segment& next);

/// Beside the last name in its row, a whole name: the list has two columns.
bool is_second_column(const Segment& last, const Segment& next);

/// Where in a line of a list the next column begins: behind a space as wide as a character, with a
/// whole name on either side (國家圖書館　內政部); npos where it has one.
std::size_t next_column(const Segment& line);

/// A list of names: it goes on under the value, or at the margin behind a full line.
bool continues_names(const Capture& capture, const Segment& next, const PageMeasure& measure);

/// Names may stand one below the other: the line ends short of the margin, with a whole name.
bool line_ends_name(const Segment& line, const PageMeasure& measure);

/// The list has one whole name a line so far, and `next` is another one: however far the line
/// reaches, its end divides the two.
bool lists_one_a_line(const Capture& capture, const Segment& next);

/// 台灣電力股份有限公司萬大發電廠, 林委員佳安: what ends far from the margin as an office or a person
/// may, though no list knows it, did not have to go on in the next line of its page.
bool ends_far_from_margin(const Segment& line, const PageMeasure& measure);

/// `next` begins under the list's first column, and the name before stands in one to the right:
/// rows of two columns, none of which goes on in the next row.
bool returns_to_first_column(const Capture& capture, const Segment& next,
                             const PageMeasure& measure);

}  // namespace gongwen::extract
