#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#define ZX_USE_UTF8 1  // text() is UTF-8, not wide
#include <ZXing/ReadBarcode.h>

#include "core/error.h"
#include "scan/clean.h"

namespace gongwen::scan {
namespace {

using ZXing::BarcodeFormat;

// Receivers' numbers have 10 or 11 digits; shorter codes are chance patterns in rules and text.
constexpr std::size_t kShortestCode = 4;
constexpr std::size_t kShortestUnchecked = 6;  // Code 39 and ITF carry no check sum of their own
constexpr int kLeastScanLines = 3;
constexpr double kLowestBarsPt = 6;

struct FreeBytes {
    void operator()(l_uint8* bytes) const { lept_free(bytes); }
};

bool is_linear(BarcodeFormat format) { return format != BarcodeFormat::QRCode; }

bool is_believable(const ZXing::Result& result) {
    if (!result.isValid()) return false;
    const bool unchecked =
        result.format() == BarcodeFormat::Code39 || result.format() == BarcodeFormat::ITF;
    if (result.text().size() < (unchecked ? kShortestUnchecked : kShortestCode)) return false;
    return !is_linear(result.format()) || result.lineCount() >= kLeastScanLines;
}

ZXing::DecodeHints hints() {
    ZXing::DecodeHints wanted;
    wanted.setFormats(BarcodeFormat::Code128 | BarcodeFormat::Code39 | BarcodeFormat::ITF |
                      BarcodeFormat::EAN13 | BarcodeFormat::QRCode);
    wanted.setTryHarder(true);
    wanted.setTryRotate(true);
    wanted.setMinLineCount(kLeastScanLines);
    return wanted;
}

Box box_of(const ZXing::Result& result, int dpi) {
    const auto& corners = result.position();
    const auto [left, right] =
        std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
    const auto [top, bottom] =
        std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
    const double points = 72.0 / dpi;
    return {left * points, top * points, right * points, bottom * points};
}

}  // namespace

std::vector<Barcode> find_barcodes(Pix* gray, int dpi) {
    l_uint8* raster = nullptr;
    std::size_t bytes = 0;
    if (pixGetRasterData(gray, &raster, &bytes) != 0) {
        throw Error(ErrorKind::OutOfMemory, "page", "no memory to look for bar codes");
    }
    const std::unique_ptr<l_uint8, FreeBytes> owner(raster);
    const ZXing::ImageView view(raster, pixGetWidth(gray), pixGetHeight(gray),
                                ZXing::ImageFormat::Lum);
    std::vector<Barcode> found;
    for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints())) {
        if (!is_believable(result)) continue;
        found.push_back({box_of(result, dpi), ZXing::ToString(result.format()), result.text()});
    }
    return found;
}

}  // namespace gongwen::scan
