#include "scan/cleaning/clean.h"

#include <algorithm>
#include <utility>

#include "core/box.h"
#include "scan/cleaning/background.h"
#include "scan/cleaning/blank.h"
#include "scan/cleaning/borders.h"
#include "scan/cleaning/ink.h"
#include "scan/cleaning/page_geometry.h"
#include "scan/cleaning/pictures.h"
#include "scan/cleaning/seals.h"
#include "scan/cleaning/stance.h"
#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

PixPtr in_gray(Pix* colour) { return owned(pixConvertTo8(colour, 0)); }

/// So many characters in lines are no dust.
constexpr int kSurelyText = 100;

/// No line of print is so low. A strip like that would be nothing at all where it is made smaller.
constexpr double kLeastSideIn = 0.1;

bool has_room_for_print(const RawPage& raw) {
    const double width_in = static_cast<double>(pixGetWidth(raw.image.get())) / raw.dpi_x;
    const double height_in = static_cast<double>(pixGetHeight(raw.image.get())) / raw.dpi_y;
    return std::min(width_in, height_in) >= kLeastSideIn;
}

CleanPage without_print(const RawPage& raw) {
    CleanPage page;
    page.dpi = raw.dpi_x;
    page.gray = in_gray(raw.image.get());
    pixSetResolution(page.gray.get(), page.dpi, page.dpi);
    page.binary = rough_ink(page.gray.get());
    page.blank = true;
    return page;
}

/// Of the page as it was scanned, before it was turned.
PageGeometry geometry_of(Pix* scan, const CleanPage& page) {
    const double points = pixels_to_points(1, page.dpi);
    return {pixGetWidth(scan) * points, pixGetHeight(scan) * points, page.rotation, page.skew};
}

}  // namespace

CleanPage clean(const RawPage& raw, const CleanOptions& options, const Legibility& legibility,
                Stopwatch* watch) {
    if (!has_room_for_print(raw)) return without_print(raw);
    CleanPage page;
    Stopwatch::Step step(watch, "scale");
    page.dpi = reading_resolution(raw, options.reading_dpi);
    const PixPtr scan = scaled_to(raw, page.dpi);

    step.next("seals");
    SealFree seal_free = options.seals ? take_out_seals(scan.get(), page.dpi)
                                       : SealFree{in_gray(scan.get()), nullptr, {}};
    PixPtr gray = std::move(seal_free.gray);
    step.next("borders");
    if (options.borders) clear_borders(gray.get(), page.dpi);
    const bool has_ground = pixGetDepth(raw.image.get()) > 1;
    step.next("pictures");
    if (options.pictures && has_ground) clear_pictures(gray.get(), page.dpi);
    step.next("background");
    if (options.background && has_ground) gray = flatten_background(gray.get(), page.dpi);

    step.next("upright");
    Stance stance = set_upright(std::move(gray), page.dpi, options, legibility, watch);
    page.gray = std::move(stance.gray);
    page.rotation = stance.rotation;
    page.skew = stance.skew;
    page.columns = stance.columns;

    const PageGeometry geometry = geometry_of(scan.get(), page);
    if (seal_free.ink) {
        page.seal_gray = straightened(turned(std::move(seal_free.ink), page.rotation), page.skew);
    }
    for (Seal& seal : seal_free.seals) {
        seal.box = geometry.carried(seal.box);
        page.seals.push_back(seal);
    }
    for (const TextLayerWord& word : raw.text_layer) {
        page.text_layer.push_back({word.text, geometry.carried(word.box)});
    }

    step.next("binarise");
    page.binary = ink_for_reading(page.gray.get(), page.dpi);
    if (page.seal_gray) page.seal_binary = ink_for_reading(page.seal_gray.get(), page.dpi);
    step.next("bar codes");
    page.barcodes = find_barcodes(page.gray.get(), page.dpi);
    step.next("blank");
    page.blank = stance.characters < kSurelyText && page.seals.empty() && page.barcodes.empty() &&
                 is_blank(page.gray.get(), page.dpi);
    return page;
}

PixPtr upright_image(const RawPage& page, int rotation, double skew, int dpi) {
    return straightened(turned(scaled_to(page, dpi), rotation), skew);
}

}  // namespace gongwen::scan
