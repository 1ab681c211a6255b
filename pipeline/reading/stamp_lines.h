// The text of rubber stamps in colour. They are taken out of the page so that what they lie over
// can be read; what they say themselves is read apart.

#pragma once

#include <vector>

#include "core/page.h"
#include "ocr/engine.h"
#include "scan/cleaning/clean.h"

namespace gongwen::pipeline {

/// The lines of seals that bear a date or a number, as receiving stamps do; carved seals and name
/// stamps say nothing. `page` has seals.
std::vector<Line> stamp_lines(const scan::CleanPage& page, ocr::Engine& engine, int number);

/// Adds a stamp's lines to the page. A text layer says a stamp's words, too, in the same place:
/// those lines are the stamp's then, and what was read of its ink is left out.
void add_stamp_lines(Page& page, std::vector<Line> stamps);

}  // namespace gongwen::pipeline
