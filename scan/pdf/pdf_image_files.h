// Puts the coded data of a PDF's image into the file format that the coding comes from, so that
// the format's own decoder reads it, not a renderer that draws it: no pixel is touched on the way,
// and a page takes a fraction of the time.

#pragma once

#include <string>

namespace gongwen::scan {

/// A TIFF (Compression 4) around CCITT Group 4 rows of one bit, most significant bit first
/// (ISO 32000-1, 7.4.6 with K below 0; ITU-T T.6). Black is what the code calls black.
std::string tiff_of_group4(const std::string& rows, int width, int height);

/// A PNG around deflated rows that each begin with the kind of their predictor (ISO 32000-1, 7.4.4
/// with a predictor of 10 and above; RFC 2083, 6). `bits` of a sample: 1 or 8; `components`: 1
/// (gray) or 3 (red, green, blue).
std::string png_of_deflated_rows(const std::string& rows, int width, int height, int bits,
                                 int components);

}  // namespace gongwen::scan
