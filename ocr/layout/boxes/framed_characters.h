// Characters that look like check boxes one by one (口, 國, 園): the page as a whole tells them.

#pragma once

#include <cstddef>
#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// All frames found on the 1 bit page are characters: one or two empty ones, each close behind a
/// character; or none is empty, all are as full as characters are, and a third stand within words;
/// or there are a few, each in a row of its own and within words or the number of an item (四、).
bool are_characters(Pix* image, const std::vector<LayoutCheckBox>& boxes);

/// Drops the boxes behind the first `plain`, told by less than a whole frame, that stand in no row
/// or column with one of these, and beside no other in their row: a form's boxes do, and 餐 or 63
/// in a value of another row does not. They are left for a template to tell. Where a page has few
/// plain ones, all stay.
void drop_strays(std::vector<LayoutCheckBox>& found, std::size_t plain);

}  // namespace gongwen::ocr
