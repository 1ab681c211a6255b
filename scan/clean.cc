#include "scan/clean.h"

#include <utility>

#include "core/error.h"
#include "scan/deskew.h"
#include "scan/ink.h"
#include "scan/page_geometry.h"

namespace gongwen::scan {
namespace {

PixPtr gray_of(Pix* image) {
    PixPtr gray(pixConvertTo8(image, 0));
    if (!gray) throw Error(ErrorKind::OutOfMemory, "page", "the page cannot be made gray");
    return gray;
}

}  // namespace

CleanPage clean(const RawPage& raw, const CleanOptions& options, const Legibility&) {
    CleanPage page;
    page.dpi = reading_resolution(raw, options.reading_dpi);
    page.colour = scaled_to(raw, page.dpi);
    page.gray = gray_of(page.colour.get());
    if (options.deskew) page.skew = find_skew(rough_ink(page.gray.get()).get());
    page.gray = straightened(std::move(page.gray), page.skew);
    page.colour = straightened(std::move(page.colour), page.skew);
    page.binary = ink_for_reading(page.gray.get(), page.dpi);
    page.text_layer = raw.text_layer;
    return page;
}

PixPtr upright_image(const RawPage& page, int rotation, double skew, int dpi) {
    return straightened(turned(scaled_to(page, dpi), rotation), skew);
}

std::vector<Barcode> find_barcodes(Pix*, int) { return {}; }

}  // namespace gongwen::scan
