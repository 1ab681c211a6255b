// Figures in the blanks of a form: __17__ of which only the 7 was read.

#pragma once

#include "core/page.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Leaves figures that stand over a blank's line so little confidence that nobody builds on them
/// where the ink there is wider than so many figures are: one was not read, or two for one. No word
/// around them would tell. `page` was read from `layout`.
void doubt_unread_figures(Page& page, const Layout& layout);

}  // namespace gongwen::ocr
