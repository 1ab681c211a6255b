// Brackets with which a line begins: nothing stands in front of them to tell how wide their place
// is, but where the lines around them begin.

#pragma once

#include <vector>

#include "core/page.h"

namespace gongwen::ocr {

/// A narrow bracket at the front of a line becomes wide, and the one that closes it in the line
/// with it, where its ink begins as far behind the left edge of the text above or below it as
/// that of a wide one does: those stand at the right of their place. The text's left edge is that
/// of a line, or behind its label with a colon.
void widen_brackets_at_front(std::vector<Line>& lines);

}  // namespace gongwen::ocr
