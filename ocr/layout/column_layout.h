// Pages whose text runs in columns from top to bottom, the first one on the right, as official
// letters did until 2004.

#pragma once

#include "core/pix.h"
#include "ocr/layout/layout.h"

namespace gongwen::ocr {

/// The same as find_layout for such a page, without check boxes; its lines are `vertical`.
Layout find_column_layout(Pix* binary, int dpi);

}  // namespace gongwen::ocr
