// What a PDF page paints, as far as it tells a scan from a page made by a program: its images with
// their place and size in pixels, and whether there is anything visible beside them.

#pragma once

#include <vector>

#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace gongwen::scan {

struct PaintedImage {
    int width = 0;  ///< pixels
    int height = 0;
    bool gray = false;  ///< no colour can come from it
    QPDFMatrix matrix;  ///< from the unit square to the page's user space
};

struct PdfPageContent {
    std::vector<PaintedImage> images;
    bool paints_other = false;  ///< visible text, lines, shadings, annotations
};

/// Reads the page's operators without decoding an image; forms within forms a few levels deep.
/// Content too long to be a scan's counts as painting other things. May throw what qpdf throws.
PdfPageContent read_page_content(QPDFPageObjectHelper page);

}  // namespace gongwen::scan
