// The text that a PDF brings along, as lines like those that were read, and whether to trust it.

#pragma once

#include <string>
#include <vector>

#include "core/page.h"

namespace gongwen::ocr {

/// A word of a text layer, box in points from the top left of the upright page.
struct LayerWord {
    std::string text;
    Box box;
};

/// Words on one level become lines, top to bottom and left to right; they part at gaps of more than
/// about four characters, at the check boxes of `seen` and at the edges of its cells. A gap of
/// about a character is one U+3000, a smaller one between Latin words a space. Each word's box is
/// divided evenly among its characters; confidence is 1.
std::vector<Line> lines_from_text_layer(const std::vector<LayerWord>& words, const Page& seen);

/// How well a text layer agrees with what was read in the same places: 1 where every character is
/// the same (width and spaces aside), 0 where none is or the layer has nothing there. 0 as well
/// where nothing was read: an unseen layer is not trusted. `read` may be a part of the page's
/// lines.
double agreement(const Page& read, const std::vector<Line>& layer);

}  // namespace gongwen::ocr
