// Pieces of characters that no neighbour ties together: lone strokes, and letters in which no
// stroke goes all the way down.

#pragma once

#include <vector>

#include "ocr/layout/lines/fragments.h"

namespace gongwen::ocr {

/// Puts them together; `em`: the page's usual size of print, pixels.
void join_pieces(std::vector<Fragment>& runs, double em);

}  // namespace gongwen::ocr
