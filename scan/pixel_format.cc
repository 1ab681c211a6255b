#include "scan/pixel_format.h"

#include <algorithm>
#include <cstdint>
#include <span>

#include <fmt/format.h>

#include "core/blake2b.h"
#include "scan/leptonica.h"

namespace gongwen::scan {
namespace {

constexpr l_uint32 kWhite = 0xffffff00;
// JPEG and scanners tint gray a little; ink and paper that differ by more are coloured.
constexpr int kTint = 24;
// Dust and sensor noise may be coloured: one pixel in 20,000.
constexpr double kColouredShare = 1.0 / 20'000;

PixPtr without_colour_map(PixPtr image) {
    const PIXCMAP* map = pixGetColormap(image.get());
    if (map == nullptr) return image;
    l_int32 opaque = 1;
    pixcmapIsOpaque(const_cast<PIXCMAP*>(map), &opaque);
    return owned(
        pixRemoveColormap(image.get(), opaque ? REMOVE_CMAP_BASED_ON_SRC : REMOVE_CMAP_WITH_ALPHA));
}

PixPtr on_white(PixPtr image) {
    if (pixGetDepth(image.get()) != 32 || pixGetSpp(image.get()) != 4) return image;
    return owned(pixAlphaBlendUniform(image.get(), kWhite));
}

PixPtr in_usual_depth(PixPtr image) {
    switch (pixGetDepth(image.get())) {
        case 1:
        case 8:
        case 32:
            return image;
        case 2:
        case 4:
        case 16:
            return owned(pixConvertTo8(image.get(), 0));
        default:
            return owned(pixConvertTo32(image.get()));
    }
}

std::span<const l_uint32> words_of_row(Pix* image, int y) {
    const std::size_t words = static_cast<std::size_t>(pixGetWpl(image));
    return {pixGetData(image) + words * static_cast<std::size_t>(y), words};
}

bool is_coloured(l_uint32 pixel) {
    const int red = static_cast<int>(pixel >> 24);
    const int green = static_cast<int>(pixel >> 16 & 0xff);
    const int blue = static_cast<int>(pixel >> 8 & 0xff);
    return std::max({red, green, blue}) - std::min({red, green, blue}) > kTint;
}

bool has_colour(Pix* image) {
    const int height = pixGetHeight(image);
    const double allowed = kColouredShare * pixGetWidth(image) * height;
    std::int64_t coloured = 0;
    for (int y = 0; y < height; ++y) {
        coloured += std::ranges::count_if(words_of_row(image, y), is_coloured);
        if (static_cast<double>(coloured) > allowed) return true;
    }
    return false;
}

bool is_black_and_white(Pix* image) {
    const int width = pixGetWidth(image);
    for (int y = 0; y < pixGetHeight(image); ++y) {
        const auto line = words_of_row(image, y);
        for (int x = 0; x < width; ++x) {
            const auto value = GET_DATA_BYTE(line.data(), x);
            if (value != 0 && value != 255) return false;
        }
    }
    return true;
}

}  // namespace

PixPtr plain_pixels(PixPtr image) {
    const int x_dpi = pixGetXRes(image.get());
    const int y_dpi = pixGetYRes(image.get());
    image = in_usual_depth(on_white(without_colour_map(std::move(image))));
    if (pixGetDepth(image.get()) == 32 && !has_colour(image.get())) {
        image = owned(pixConvertRGBToGray(image.get(), 0.F, 0.F, 0.F));
    }
    if (pixGetDepth(image.get()) == 8 && is_black_and_white(image.get())) {
        image = owned(pixThresholdToBinary(image.get(), 128));
    }
    pixSetPadBits(image.get(), 0);
    pixSetResolution(image.get(), x_dpi, y_dpi);
    return image;
}

std::string pixel_hash(const RawPage& page) {
    Blake2b hash;
    Pix* image = page.image.get();
    hash.add(fmt::format("{}x{}x{} {}x{}dpi\n", pixGetWidth(image), pixGetHeight(image),
                         pixGetDepth(image), page.dpi_x, page.dpi_y));
    for (int y = 0; y < pixGetHeight(image); ++y) hash.add(std::as_bytes(words_of_row(image, y)));
    for (const TextLayerWord& word : page.text_layer) {
        hash.add(fmt::format("{} {:.1f} {:.1f} {:.1f} {:.1f}\n", word.text, word.box.left,
                             word.box.top, word.box.right, word.box.bottom));
    }
    for (const std::string& name : page.attached_files) hash.add("attached " + name + "\n");
    return hash.hex();
}

}  // namespace gongwen::scan
