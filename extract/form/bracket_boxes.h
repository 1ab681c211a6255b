// Check boxes that a form prints as brackets: （　）甲　（V）乙.

#pragma once

#include <vector>

#include "core/page.h"

namespace gongwen::extract {

/// Pairs of brackets with nothing between them, or with what recognition makes of one mark (V, √,
/// O, X, ●): ticked then. Words and numbers of items in brackets are no boxes, （甲） and （1）.
/// Left out is a pair with ink between that nobody read: an unseen mark is not an empty box.
std::vector<CheckBox> bracket_boxes(const Page& page);

}  // namespace gongwen::extract
