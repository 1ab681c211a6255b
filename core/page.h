// One page as it was read. Settled here for the whole program: boxes are in points from the top
// left of the upright page, text is UTF-8 as printed (NFC), confidence runs from 0 to 1, pages
// count from 1. `scan` and `ocr` convert on their way out.

#pragma once

#include <string>
#include <vector>

#include "core/box.h"

namespace gongwen {

/// One printed character (or a space between words of Latin text, whose box may be empty).
struct Symbol {
    std::string text;
    Box box;
    double confidence = 0;

    bool operator==(const Symbol&) const = default;
};

/// One printed line. `text` is the symbols' texts joined; a wide gap inside a line (between a
/// label's characters, or between the letterhead and 函) is one ideographic space (U+3000).
struct Line {
    int page = 1;
    Box box;
    std::string text;
    double confidence = 0;        ///< mean over the symbols
    std::vector<Symbol> symbols;  ///< in reading order
    int cell = -1;                ///< index into Page::cells, -1 outside tables
    bool vertical = false;        ///< characters stand below one another (binding line marks)
    bool stamp = false;           ///< of a coloured rubber stamp, apart from the page's own text
    bool operator==(const Line&) const = default;
};

/// A cell of a ruled table; a merged cell spans several rows or columns.
struct Cell {
    Box box;
    int table = 0;  ///< tables of a page count from 0, top to bottom
    int row = 0;    ///< of its top left corner, from 0
    int column = 0;
    int row_span = 1;
    int column_span = 1;
    bool operator==(const Cell&) const = default;
};

/// A small printed square meant to be ticked. Judged by ink, never by text.
struct CheckBox {
    Box box;
    double ink = 0;  ///< share of dark pixels inside the frame, 0 to 1
    bool ticked = false;
    double confidence = 0;  ///< that `ticked` is right
    bool operator==(const CheckBox&) const = default;
};

/// Coloured ink of a seal or rubber stamp that was taken away before reading.
struct Seal {
    Box box;
    std::string colour;  ///< "red", "blue", "purple"
    double ink = 0;      ///< share of the box that the colour covers
    bool operator==(const Seal&) const = default;
};

struct Barcode {
    Box box;
    std::string format;  ///< as ZXing names it: "Code128", "Code39", …
    std::string text;
    bool operator==(const Barcode&) const = default;
};

/// Dark marks that no line of text covers: handwriting, a signature, a black stamp, dirt.
struct InkRegion {
    Box box;
    double ink = 0;
    bool operator==(const InkRegion&) const = default;
};

enum class TextSource { Ocr, TextLayer };

struct Page {
    int number = 1;
    double width = 0;   ///< points, upright
    double height = 0;  ///< points, upright
    int dpi = 0;        ///< of the image that was read
    int rotation =
        0;  ///< degrees clockwise by which the scan was turned to stand upright: 0, 90, 180, 270
    double skew = 0;  ///< degrees clockwise by which it was then straightened
    bool blank = false;
    TextSource source = TextSource::Ocr;
    std::string pixel_hash;   ///< BLAKE2b of the decoded pixels, the page's key in the archive
    std::vector<Line> lines;  ///< in reading order
    std::vector<Cell> cells;
    std::vector<CheckBox> check_boxes;
    std::vector<Seal> seals;
    std::vector<Barcode> barcodes;
    std::vector<InkRegion> uncovered_ink;
    std::vector<std::string> attached_files;  ///< names, inside the PDF and not read
    bool operator==(const Page&) const = default;
};

}  // namespace gongwen
