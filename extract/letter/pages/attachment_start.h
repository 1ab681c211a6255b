// Where a letter's own pages end and an attachment begins.

#pragma once

#include <vector>

#include "extract/letter/labels/labels.h"
#include "extract/lines/segment.h"

namespace gongwen::extract {

/// The page begins with a title of its own. Behind the letter's last part (`after_tail`) any page
/// that does not go on with a list of names (`list_is_open`) is an attachment.
bool begins_attachment(const std::vector<Segment>& segments, const PageMeasure& measure,
                       const LabelFinder& labels, bool after_tail, bool list_is_open);

/// A page that came without its letter: a title, and rules, a list or a table below it.
bool is_lone_attachment(const std::vector<Segment>& segments, const PageMeasure& measure);

}  // namespace gongwen::extract
