#include "scan/pdf/pdf_embedded_scan.h"

#include <cmath>
#include <cstring>
#include <optional>

#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr double kSamePlace = 0.75;  // pixels

/// Upright, and its edges are the page's.
bool fills_page(const PaintedImage& image, const PdfPageFrame& frame) {
    const PdfMatrix& m = image.matrix;
    if (m.a <= 0 || m.d <= 0) return false;
    const double across = kSamePlace * m.a / image.width;
    const double down = kSamePlace * m.d / image.height;
    return std::abs(m.b) < down && std::abs(m.c) < across && std::abs(m.e - frame.left) < across &&
           std::abs(m.f - frame.bottom) < down &&
           std::abs(m.e + m.a - frame.left - frame.width) < across &&
           std::abs(m.f + m.d - frame.bottom - frame.height) < down;
}

/// Null for a JPEG that libjpeg reads with complaints.
PixPtr from_jpeg(const ImageBytes& image) {
    l_int32 complaints = 0;
    PixPtr pix(pixReadMemJpeg(reinterpret_cast<const l_uint8*>(image.bytes.data()),
                              image.bytes.size(), 0, 1, &complaints, 0));
    return complaints == 0 ? std::move(pix) : nullptr;
}

PixPtr from_colour_samples(const ImageBytes& image, int width, int height) {
    PixPtr pix = owned(pixCreate(width, height, 32));
    const auto* from = reinterpret_cast<const l_uint8*>(image.bytes.data());
    for (int y = 0; y < height; ++y) {
        l_uint32* to = row(pix.get(), y);
        for (int x = 0; x < width; ++x, from += 3) {
            to[x] = rgb_pixel(from[0], from[1], from[2]);
        }
    }
    return pix;
}

PixPtr from_gray_samples(const ImageBytes& image, int width, int height) {
    PixPtr pix = owned(pixCreate(width, height, image.bits));
    const std::size_t row_bytes = (static_cast<std::size_t>(width) * image.bits + 7) / 8;
    for (int y = 0; y < height; ++y) {
        std::memcpy(row(pix.get(), y), image.bytes.data() + row_bytes * y, row_bytes);
    }
    pixEndianByteSwap(pix.get());
    if (image.bits == 1) pixInvert(pix.get(), pix.get());  // Leptonica's black is 1
    return pix;
}

PixPtr from_samples(const ImageBytes& image, int width, int height) {
    const std::size_t bits = static_cast<std::size_t>(width) * image.bits * image.components;
    if (image.bytes.size() < (bits + 7) / 8 * static_cast<std::size_t>(height)) return nullptr;
    return image.components == 3 ? from_colour_samples(image, width, height)
                                 : from_gray_samples(image, width, height);
}

}  // namespace

PixPtr embedded_scan(PdfStructure& structure, const PdfPageContent& content,
                     const PdfPageFrame& frame) {
    if (content.paints_other || content.may_hide || content.images.size() != 1) return nullptr;
    const PaintedImage& painted = content.images.front();
    if (!fills_page(painted, frame)) return nullptr;
    const std::optional<ImageBytes> image = structure.bytes_of(painted);
    if (!image) return nullptr;
    PixPtr pix =
        image->is_jpeg ? from_jpeg(*image) : from_samples(*image, painted.width, painted.height);
    if (!pix || pixGetWidth(pix.get()) != painted.width ||
        pixGetHeight(pix.get()) != painted.height) {
        return nullptr;
    }
    return frame.rotation == 0 ? std::move(pix)
                               : owned(pixRotateOrth(pix.get(), frame.rotation / 90));
}

}  // namespace gongwen::scan
