// Reads what the stream of a PDF's image holds, with qpdf; for PdfStructure only.

#pragma once

#include <optional>

#include <qpdf/QPDFObjectHandle.hh>

#include "scan/pdf/pdf_structure.h"

namespace gongwen::scan {

/// A colour space of one component whose samples are shown as they are.
bool is_gray(const QPDFObjectHandle& colour_space);

/// See PdfStructure::bytes_of. May throw what qpdf throws.
std::optional<ImageBytes> read_image_bytes(QPDFObjectHandle stream);

}  // namespace gongwen::scan
