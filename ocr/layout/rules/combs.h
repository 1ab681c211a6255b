// Combs: short strokes that part the characters of a number (身分證統一編號 ｜｜｜｜).

#pragma once

#include <cstddef>
#include <vector>

#include "ocr/layout/rules/rules.h"

namespace gongwen::ocr {

/// Which of the upright strokes stand between two of the horizontal rules in a row of five and
/// more, thin, alike and at one distance: their indices. Strokes of characters have other heights
/// and distances, and figures 1 are thicker.
std::vector<std::size_t> strokes_of_combs(const std::vector<Rule>& upright,
                                          const std::vector<Rule>& horizontal, int dpi);

}  // namespace gongwen::ocr
