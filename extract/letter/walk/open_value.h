// Whether what comes next in a letter goes on with the value that is open in its body or its lists,
// ends it, or belongs to the one in front of it in the same row.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "extract/letter/labels/label_places.h"
#include "extract/letter/labels/labels.h"
#include "extract/letter/walk/letter_walk.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// A label of the head that the letter had before (聯絡人及電話 among the parts of a notice, beside
/// the 承辦人 of its head): its value is nobody's, but no part of the one above either.
bool ends_value(const Capture& open, const Segment& segment, const LabelFinder& labels,
                const LabelPlaces& places, const std::map<std::string, Capture>& captures);

/// The label of a field that has its value already (a second 聯絡人及電話：) ends the one in front
/// all the same. Items may begin with such words.
bool begins_other_field(const Capture& open, const Segment& segment, const LabelFinder& labels,
                        const LabelPlaces& places);

/// The label `right` stands in the row of the label `left`, behind it.
bool begins_in_row_of(const Segment& left, const Segment& right);

/// In the column of `beside`, in front of the value `open` in its row; nullptr: none is open.
bool goes_on_in_column(const Capture& beside, const Capture* open, const Segment& segment);

/// A stamp at the foot of a page stands between the two parts of a name in the list `broken`.
bool goes_on_behind_stamp(const Capture& broken, const Segment& segment);

/// The open list's last name goes on here, however much the page's first line looks like a title.
bool list_breaks_off_before(const Capture& open, const std::vector<Segment>& page);

/// 一、 right below the whole of 主旨, of which it is no part.
bool begins_items_without_head(const std::map<std::string, Capture>& captures,
                               const Segment& segment);

}  // namespace gongwen::extract
