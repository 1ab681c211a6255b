// Makes a decoded page fit for reading: one resolution, upright, straight, flat light, no colour of
// seals, no scanner borders. The cleaned image is a working copy; the archive keeps the original.

#pragma once

#include <functional>
#include <vector>

#include "core/page.h"
#include "core/pix.h"
#include "core/stopwatch.h"
#include "scan/source.h"

namespace gongwen::scan {

/// Judges how well a piece of a page reads as it stands: mean confidence 0 to 1 of the text found
/// in an 8-bit image of a few lines. Given by whoever knows the OCR engine.
using Legibility = std::function<double(Pix* image, int dpi)>;

struct CleanOptions {
    int reading_dpi = 300;  ///< pages are scaled to this for reading when they differ much from it
    bool orientation = true;
    bool deskew = true;
    bool background = true;
    bool seals = true;
    bool borders = true;   ///< black scanner borders and punch holes
    bool pictures = true;  ///< photographs
};

struct CleanPage {
    PixPtr gray;           ///< 8 bits, upright, straight, flat white ground, seals taken out
    PixPtr binary;         ///< 1 bit, same geometry; specks removed
    PixPtr seal_gray;      ///< 8 bits, same geometry: the seals' ink alone; null without seals
    PixPtr seal_binary;    ///< 1 bit, of it
    int dpi = 0;           ///< of both, the same in both directions
    int rotation = 0;      ///< degrees clockwise that were needed to stand upright
    double skew = 0;       ///< degrees clockwise by which it was straightened
    bool columns = false;  ///< the text runs from top to bottom, as in letters before 2005
    bool blank = false;
    std::vector<Seal> seals;
    std::vector<Barcode> barcodes;
    std::vector<TextLayerWord> text_layer;  ///< boxes turned and straightened with the page
};

/// `legibility` decides between the two (or four) ways a page can stand; without it the page is
/// taken to be upright or on its side by its lines alone. A page with less than a tenth of an inch
/// one way has no room for print: it is blank as it is. Throws Error(OutOfMemory, Unreadable).
CleanPage clean(const RawPage& page, const CleanOptions& options, const Legibility& legibility,
                Stopwatch* watch = nullptr);

/// The page as it was scanned (8 or 32 bits), turned as `clean` turned it, without reading
/// anything: for cut-outs shown to people long after the reading. `rotation`, `skew` and `dpi` are
/// those of the Page.
PixPtr upright_image(const RawPage& page, int rotation, double skew, int dpi);

/// Bar codes on an upright page (ZXing), boxes in points.
std::vector<Barcode> find_barcodes(Pix* gray, int dpi);

}  // namespace gongwen::scan
