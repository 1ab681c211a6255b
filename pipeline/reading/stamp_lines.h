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

}  // namespace gongwen::pipeline
