// The fields of a draft that cells of tables tell: labels with the cells beside or below them,
// lists, amounts, signatures.

#pragma once

#include "extract/draft/draft_page.h"
#include "extract/draft/draft_writer.h"
#include "extract/draft/usual_labels.h"

namespace gongwen::extract {

/// Adds to `draft` what the cells of the page ask for, but for check boxes; what labels nothing
/// becomes a heading.
void propose_cells(const DraftPage& page, const UsualLabels& usual, Draft& draft);

}  // namespace gongwen::extract
