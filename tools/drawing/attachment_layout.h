// Lays out what is attached to a letter: rules with their points, and tables of corrections.

#pragma once

#include "tools/drawing/composition.h"
#include "tools/drawing/description.h"

namespace gongwen::tools {

/// Starts on a new sheet of the letter.
void draw_attachment(Writer& writer, const Attachment& attachment, const Look& look);

}  // namespace gongwen::tools
