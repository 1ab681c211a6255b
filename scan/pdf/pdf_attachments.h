// Files that a PDF carries inside it, read with qpdf; for PdfStructure only.

#pragma once

#include <string>
#include <vector>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace gongwen::scan {

// Names in UTF-8, each file once and at most a thousand of them. A name alone, without the file's
// bytes, is no attachment. May throw what qpdf throws.

/// Those that the page shows as an annotation: a paper clip, a pin.
std::vector<std::string> files_attached_to(QPDFPageObjectHelper page);
/// The same, behind those of the whole document, which no page shows.
std::vector<std::string> files_attached_to(QPDF& pdf, QPDFPageObjectHelper page);

}  // namespace gongwen::scan
