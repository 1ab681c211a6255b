// Reads what a PDF page paints out of its operators, with qpdf; for PdfStructure only.

#pragma once

#include <qpdf/QPDFPageObjectHelper.hh>

#include "scan/pdf/pdf_structure.h"

namespace gongwen::scan {

/// May throw what qpdf throws.
PdfPageContent read_page_content(QPDFPageObjectHelper page);

}  // namespace gongwen::scan
