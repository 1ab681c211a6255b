// Brackets meant to be marked, as a form prints them instead of squares: （　）是　〔V〕否.

#pragma once

#include <vector>

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// Pairs of one width, at least one of them empty, with words close behind; among such pairs one
/// that holds a mark is ticked, also where the mark hides one of its brackets. Brackets around a
/// character (（甲）, （一）) are none. `strokes`: the page in which the brackets are looked for,
/// `binary` itself or one in which hair lines are whole; marks are judged by `binary`. `em`: the
/// page's usual character, in pixels. The boxes' confidence is 0.9 at most.
std::vector<LayoutCheckBox> find_brackets(Pix* strokes, Pix* binary, int dpi, double em);

/// Pairs of slim shapes, of any width and about whatever stands between them, that none of `told`
/// overlaps: for readers who know from a form's template that a pair to be marked stands there.
std::vector<LayoutCheckBox> possible_brackets(Pix* binary, int dpi, double em,
                                              const std::vector<LayoutCheckBox>& told);

}  // namespace gongwen::ocr
