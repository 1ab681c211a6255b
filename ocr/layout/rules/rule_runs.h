// Straight runs of ink from which rules are put together, before what stands around them says which
// of them are rules.

#pragma once

#include <functional>
#include <vector>

#include "core/pix.h"
#include "ocr/layout/rules/rules.h"
#include "ocr/leptonica.h"

namespace gongwen::ocr {

/// A run of pixels that may be (a piece of) a rule, seen as if it were horizontal.
struct Run {
    Rule rule;
    std::vector<int> parts;  ///< indices of the components it is made of
};

/// Ink that goes on straight for 5 mm and more from left to right.
std::vector<Component> level_runs(Pix* binary, int dpi);

/// The same down the page, as level_runs() finds them on the page mirrored at its diagonal. To
/// mirror what was found is little work, a whole page much.
std::vector<Component> upright_runs(Pix* binary, int dpi);

/// The image mirrored at its diagonal: columns become rows.
PixPtr mirrored(Pix* image);

/// Pieces of one rule put together; what is too thick for a rule is left out.
std::vector<Run> find_runs(const std::vector<Component>& components, int dpi);

/// A stroke of the title above a table (中) may stand right over one of its rules, and goes on with
/// it: the run without its last piece at one end or both, where only that `stands_between`.
Run without_strokes_at_ends(const Run& run, const std::vector<Component>& components, int dpi,
                            const std::function<bool(const Run&)>& stands_between);

}  // namespace gongwen::ocr
