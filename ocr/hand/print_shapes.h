// What figures and letters look like in print: those of common fonts, for what a page prints only
// once. A hand's are between the fonts, now like one and now like another.

#pragma once

#include <optional>
#include <vector>

#include "ocr/hand/written_run.h"

namespace gongwen::ocr {

/// How much the figures and letters of a run look like those of one font, the likest of those that
/// are known: 1 the same, 0 unlike. Print has about 0.95, also in other fonts and on copies; most
/// hands are below 0.8. Nothing for a run without figures and letters.
std::optional<double> likeness_to_print(const std::vector<RunCharacter>& characters);

}  // namespace gongwen::ocr
