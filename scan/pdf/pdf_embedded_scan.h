// Takes a scan out of the PDF page that is nothing else, without drawing the page: exact, and
// several times as fast.

#pragma once

#include "core/pix.h"
#include "scan/pdf/pdf_rendering.h"
#include "scan/pdf/pdf_structure.h"

namespace gongwen::scan {

/// The page as it is shown, in the scan's own pixels. Null where the page is more than one upright
/// image from edge to edge, or where the image is stored in a way that only a renderer understands.
PixPtr embedded_scan(PdfStructure& structure, const PdfPageContent& content,
                     const PdfPageFrame& frame);

}  // namespace gongwen::scan
