#include "scan/pdf/pdf_embedded_scan.h"

#include <cmath>
#include <cstring>
#include <optional>
#include <string>

#include "scan/leptonica.h"
#include "scan/pdf/pdf_image_files.h"
#include "scan/quiet.h"

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

PixPtr from_group4(const ImageBytes& image, int width, int height) {
    const std::string file = tiff_of_group4(image.bytes, width, height);
    return PixPtr(pixReadMemTiff(reinterpret_cast<const l_uint8*>(file.data()), file.size(), 0));
}

PixPtr from_deflated_rows(const ImageBytes& image, int width, int height) {
    const std::string file =
        png_of_deflated_rows(image.bytes, width, height, image.bits, image.components);
    const WithoutStandardError quiet;
    return PixPtr(pixReadMemPng(reinterpret_cast<const l_uint8*>(file.data()), file.size()));
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

PixPtr decoded(const ImageBytes& image, int width, int height) {
    switch (image.coding) {
        case ImageBytes::Coding::Samples:
            return from_samples(image, width, height);
        case ImageBytes::Coding::Jpeg:
            return from_jpeg(image);
        case ImageBytes::Coding::Group4:
            return from_group4(image, width, height);
        case ImageBytes::Coding::DeflatedRows:
            return from_deflated_rows(image, width, height);
    }
    return nullptr;
}

}  // namespace

PixPtr embedded_scan(PdfStructure& structure, const PdfPageContent& content,
                     const PdfPageFrame& frame) {
    if (content.paints_other || content.may_hide || content.images.size() != 1) return nullptr;
    const PaintedImage& painted = content.images.front();
    if (!fills_page(painted, frame)) return nullptr;
    const std::optional<ImageBytes> image = structure.bytes_of(painted);
    if (!image) return nullptr;
    PixPtr pix = decoded(*image, painted.width, painted.height);
    if (!pix || pixGetWidth(pix.get()) != painted.width ||
        pixGetHeight(pix.get()) != painted.height) {
        return nullptr;
    }
    if (image->inverted) pixInvert(pix.get(), pix.get());
    return frame.rotation == 0 ? std::move(pix)
                               : owned(pixRotateOrth(pix.get(), frame.rotation / 90));
}

}  // namespace gongwen::scan
