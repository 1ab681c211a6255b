// Whether a line that was read is print at all: the model reads anything that it is shown.

#pragma once

#include "core/page.h"

namespace gongwen::ocr {

/// Print reads with high confidence character by character; scribbles and stamps do not. Scraps of
/// pictures are short, so that a short line outside tables must be surer than a long one.
bool is_print(const Line& line);

}  // namespace gongwen::ocr
