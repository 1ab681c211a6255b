// Lays out a letter (函, 書函, 公告, 令 …) with its attachments as the handbook of documents has
// it.

#pragma once

#include "tools/drawing/composition.h"
#include "tools/drawing/description.h"

namespace gongwen::tools {

/// Adds the letter's pages and its truth.
void draw_letter(Composition& composition, const DocumentDescription& letter);

/// Adds pages that belong to no letter: rules, lists, tables on their own.
void draw_loose_pages(Composition& composition, const DocumentDescription& pages);

}  // namespace gongwen::tools
