// Hair lines down a page that a dirty fax machine draws, told from printed rules.

#pragma once

#include <vector>

#include "ocr/layout/rules/rules.h"

namespace gongwen::ocr {

/// A vertical line that crosses none of the horizontal rules and runs through text. `reach`: how
/// near rules come that meet, in pixels; `text` is the 1-bit page without its rules.
bool is_streak(const Rule& vertical, const std::vector<Rule>& horizontal, double reach, Pix* text,
               int dpi);

}  // namespace gongwen::ocr
