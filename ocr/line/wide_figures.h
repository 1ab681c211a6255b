// Figures, letters and signs that are printed as wide as Chinese characters (１１３年), of which
// the model knows only the narrow ones.

#pragma once

#include <optional>
#include <vector>

#include "core/page.h"

namespace gongwen::ocr {

/// Runs of figures, and letters and signs between them, become full-width where they stand as far
/// apart as the Chinese characters of their line: narrow ones stand at 0.5 to 0.6 of that, in any
/// of 21 typefaces. A figure by itself follows where its neighbours leave it such a place, and the
/// page has wide runs: a narrow one may have spaces around it.
void widen_figures(std::vector<Line>& lines);

/// A ~ / + = & between two characters or figures, and a - between two characters, becomes wide
/// where it has a place as wide as a character. Behind widen_figures.
void widen_signs(std::vector<Line>& lines);

/// From one Chinese character of the line to the next, in points; nothing where no two stand side
/// by side.
std::optional<double> pitch_of(const Line& line);

}  // namespace gongwen::ocr
