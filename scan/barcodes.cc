#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#define ZX_USE_UTF8 1  // text() is UTF-8, not wide
#include <ZXing/ReadBarcode.h>

#include "scan/cleaning/clean.h"
#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

using ZXing::BarcodeFormat;

// Receivers' numbers have 10 or 11 digits; shorter codes are chance patterns in rules and text.
constexpr std::size_t kShortestCode = 4;
constexpr std::size_t kShortestUnchecked = 6;  // Code 39 and ITF carry no check sum of their own
constexpr int kLeastScanLines = 3;
constexpr double kLowestBars = 6;  // points
constexpr int kDark = 128;
constexpr l_uint8 kWhite = 255;
constexpr int kMostCodes = 10;
constexpr double kSameBars = 0.85;

bool is_linear(BarcodeFormat format) { return format != BarcodeFormat::QRCode; }

bool is_believable(const ZXing::Result& result) {
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
    wanted.setTryDownscale(false);
    wanted.setBinarizer(ZXing::Binarizer::FixedThreshold);  // the ground is flat already
    wanted.setMinLineCount(kLeastScanLines);
    return wanted;
}

PixelBox box_of(const ZXing::Result& result) {
    const auto& corners = result.position();
    const auto [left, right] =
        std::minmax({corners[0].x, corners[1].x, corners[2].x, corners[3].x});
    const auto [top, bottom] =
        std::minmax({corners[0].y, corners[1].y, corners[2].y, corners[3].y});
    return {left, top, right - left, bottom - top};
}

/// Rows of gray pixels, one byte each. Leptonica keeps four in a word, the first one highest.
class Raster {
  public:
    explicit Raster(Pix* gray)
        : pix_(owned(pixEndianByteSwapNew(gray))),
          width_(pixGetWidth(gray)),
          height_(pixGetHeight(gray)) {}

    int width() const { return width_; }
    int height() const { return height_; }
    ZXing::ImageView view() const {
        return {row(0), width_, height_, ZXing::ImageFormat::Lum, stride()};
    }
    bool dark(int x, int y) const { return row(y)[x] < kDark; }

    /// Makes a box white.
    void wipe(const PixelBox& box) {
        const int left = std::clamp(box.x, 0, width_);
        const int right = std::clamp(box.right() + 1, left, width_);
        for (int y = std::max(0, box.y); y < std::min(height_, box.bottom() + 1); ++y) {
            std::fill(row(y) + left, row(y) + right, kWhite);
        }
    }

  private:
    int stride() const { return 4 * pixGetWpl(pix_.get()); }
    l_uint8* row(int y) const {
        return reinterpret_cast<l_uint8*>(pixGetData(pix_.get())) +
               static_cast<std::ptrdiff_t>(y) * stride();
    }

    PixPtr pix_;
    int width_;
    int height_;
};

/// Whether row `y` shows the bars that row `like` shows.
bool shows_same_bars(const Raster& raster, const PixelBox& box, int y, int like) {
    int same = 0;
    for (int x = box.x; x < box.right(); ++x) same += raster.dark(x, y) == raster.dark(x, like);
    return same >= kSameBars * box.width;
}

/// ZXing reads a few rows of a linear code; its bars go further up and down.
PixelBox with_whole_bars(const Raster& raster, PixelBox box) {
    if (box.width <= box.height || box.x < 0 || box.right() > raster.width()) return box;
    const int middle = std::clamp(box.y + box.height / 2, 0, raster.height() - 1);
    int top = middle;
    int bottom = middle;
    while (top > 0 && shows_same_bars(raster, box, top - 1, middle)) --top;
    while (bottom + 1 < raster.height() && shows_same_bars(raster, box, bottom + 1, middle))
        ++bottom;
    return {box.x, top, box.width, bottom + 1 - top};
}

}  // namespace

std::vector<Barcode> find_barcodes(Pix* gray, int dpi) {
    Raster raster(gray);
    std::vector<Barcode> found;
    // One code at a time: ReadBarcodes() of ZXing 1.4 aborts the process where a page shows the
    // same code twice.
    for (int tries = 0; tries < kMostCodes; ++tries) {
        const ZXing::Result result = ZXing::ReadBarcode(raster.view(), hints());
        if (!result.isValid()) break;
        PixelBox box = box_of(result);
        if (is_linear(result.format())) box = with_whole_bars(raster, box);
        raster.wipe(box);
        if (!is_believable(result) || in_points(box, dpi).height() < kLowestBars) continue;
        found.push_back({in_points(box, dpi), ZXing::ToString(result.format()), result.text()});
    }
    return found;
}

}  // namespace gongwen::scan
