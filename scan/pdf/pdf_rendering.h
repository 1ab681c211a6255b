// At which resolution, and in which colours, a PDF page is turned into pixels.

#pragma once

#include "scan/pdf/pdf_structure.h"
#include "scan/source.h"

namespace gongwen::scan {

/// The page as Poppler shows it: its crop box in user space, its /Rotate and /UserUnit.
struct PdfPageFrame {
    double left = 0;
    double bottom = 0;
    double width = 0;  ///< user space units, before rotation
    double height = 0;
    int rotation = 0;  ///< 0, 90, 180, 270 clockwise
    double user_unit = 1;
};

/// Resolutions are pixels an inch of paper, along the sides of the page as shown.
struct PdfRendering {
    double dpi_x = 300;
    double dpi_y = 300;
    bool gray = false;
    bool embedded_scan = false;  ///< one image covers the page
    bool native = false;         ///< the pixels are those of the embedded scan
};

/// A scanned page keeps its own resolution up to 600 dpi; everything else is rendered at 300 dpi;
/// both lower where the page would otherwise pass the limits.
PdfRendering choose_rendering(const PdfPageContent& content, const PdfPageFrame& frame,
                              const Limits& limits);

}  // namespace gongwen::scan
