// Characters that look like check boxes one by one (口, 國, 園): the page as a whole tells them.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// All frames found on the 1 bit page are characters: a few empty ones, each at the end of a word;
/// or none is empty, all are as full as characters are, and a third stand within words.
bool are_characters(Pix* image, const std::vector<LayoutCheckBox>& boxes);

}  // namespace gongwen::ocr
