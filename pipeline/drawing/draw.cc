#include "pipeline/drawing/draw.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>
#include <sodium.h>

#include "core/box.h"
#include "core/error.h"
#include "core/page_json.h"
#include "ocr/layout/draw_layout.h"
#include "pipeline/environment/output_file.h"
#include "scan/cleaning/clean.h"

namespace gongwen::pipeline {
namespace {

using nlohmann::json;

constexpr int kDrawingDpi = 150;
constexpr int kCutOutDpi = 150;
constexpr double kCutOutMarginPt = 6;
constexpr int kLabelPoints = 4;

struct Colour {
    int red, green, blue;
};

Colour colour_of(const std::string& name) {
    if (name == "bad") return {220, 20, 20};
    if (name == "doubtful") return {240, 150, 0};
    if (name == "good") return {0, 140, 60};
    return {150, 0, 160};
}

l_uint32 pixel_of(const Colour& colour) {
    l_uint32 pixel = 0;
    composeRGBPixel(colour.red, colour.green, colour.blue, &pixel);
    return pixel;
}

/// What is printed below would make the words unreadable. `y` is their foot.
void write_on_white(Pix* pix, L_BMF* font, const std::string& words, const Colour& colour, int x,
                    int y) {
    l_int32 width = 0;
    bmfGetStringWidth(font, words.c_str(), &width);
    const int height = 3 * font->lineheight / 4;  // without what hangs below the foot
    BOX* ground = boxCreate(x - 1, y - height, width + 2, height + 2);
    pixSetInRectArbitrary(pix, ground, pixel_of({255, 255, 255}));
    boxDestroy(&ground);
    l_int32 overflow = 0;
    pixSetTextline(pix, font, words.c_str(), pixel_of(colour), x, y, &width, &overflow);
}

void draw_overlay(Pix* pix, L_BMF* font, const Overlay& overlay, int dpi) {
    const Box& box = overlay.box;
    const Colour colour = colour_of(overlay.colour);
    BOX* frame =
        boxCreate(points_to_pixels(box.left, dpi) - 2, points_to_pixels(box.top, dpi) - 2,
                  points_to_pixels(box.width(), dpi) + 4, points_to_pixels(box.height(), dpi) + 4);
    pixRenderBoxArb(pix, frame, 2, static_cast<l_uint8>(colour.red),
                    static_cast<l_uint8>(colour.green), static_cast<l_uint8>(colour.blue));
    boxDestroy(&frame);
    if (overlay.label.empty()) return;
    write_on_white(pix, font, overlay.label, colour, points_to_pixels(box.left, dpi),
                   std::max(10, points_to_pixels(box.top, dpi) - 3));
}

struct LegendEntry {
    Colour colour;
    const char* words;
};

// The frames of ocr/layout/draw_layout.cc and of overlays; some share a colour.
constexpr auto kLegend = std::to_array<LegendEntry>({
    {{0, 60, 255}, "line of text"},
    {{150, 0, 160}, "value of a field"},
    {{0, 140, 60}, "cell; label; right name"},
    {{240, 150, 0}, "in doubt; expected; empty box"},
    {{220, 20, 20}, "wrong name; ticked box; seal"},
    {{255, 0, 255}, "ink that was not read"},
});

constexpr int kPitch = 30;

/// What the colours mean, from `top` down; returns where it ends.
int draw_legend(Pix* pix, L_BMF* font, int left, int top) {
    constexpr int kSide = 14;
    for (const LegendEntry& entry : kLegend) {
        BOX* square = boxCreate(left, top - kSide, kSide, kSide);
        pixSetInRectArbitrary(pix, square, pixel_of(entry.colour));
        boxDestroy(&square);
        write_on_white(pix, font, entry.words, {0, 0, 0}, left + 2 * kSide, top);
        top += kPitch;
    }
    return top;
}

/// The legend, and below it the notes, black on white, in a column right of the page.
PixPtr with_column(const PixPtr& page, const std::vector<std::string>& notes) {
    constexpr int kColumn = 400;
    constexpr int kMargin = 16;
    constexpr int kNotePoints = 6;
    constexpr l_uint32 kWhite = 0xffffff00;
    PixPtr wide(pixAddBorderGeneral(page.get(), 0, kColumn, 0, 0, kWhite));
    L_BMF* font = bmfCreate(nullptr, kNotePoints);
    const int left = pixGetWidth(page.get()) + kMargin;
    int y = draw_legend(wide.get(), font, left, 2 * kPitch) + kPitch;
    for (const std::string& note : notes) {
        write_on_white(wide.get(), font, note, {0, 0, 0}, left, y);
        y += kPitch;
    }
    bmfDestroy(&font);
    return wide;
}

std::string png_of(Pix* pix) {
    l_uint8* data = nullptr;
    std::size_t size = 0;
    if (pixWriteMemPng(&data, &size, pix, 0) != 0) {
        throw Error(ErrorKind::OutOfMemory, "picture", "could not be written as PNG");
    }
    const std::unique_ptr<l_uint8, decltype(&std::free)> owned(data, &std::free);
    return {reinterpret_cast<const char*>(data), size};
}

std::string in_base64(const std::string& bytes) {
    std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    out.pop_back();
    return out;
}

PixPtr piece_of(Pix* page, const Box& box, int dpi) {
    const int left = std::max(0, points_to_pixels(box.left - kCutOutMarginPt, dpi));
    const int top = std::max(0, points_to_pixels(box.top - kCutOutMarginPt, dpi));
    BOX* area = boxCreate(left, top, points_to_pixels(box.width() + 2 * kCutOutMarginPt, dpi),
                          points_to_pixels(box.height() + 2 * kCutOutMarginPt, dpi));
    PixPtr piece(pixClipRectangle(page, area, nullptr));
    boxDestroy(&area);
    if (!piece) piece.reset(pixCreate(1, 1, 1));
    return piece;
}

}  // namespace

json to_json_value(const std::vector<Overlay>& overlays) {
    json out = json::array();
    for (const Overlay& overlay : overlays) {
        out.push_back({{"box", gongwen::to_json_value(overlay.box)},
                       {"label", overlay.label},
                       {"colour", overlay.colour}});
    }
    return out;
}

std::vector<Overlay> overlays_from_json(const json& value) {
    std::vector<Overlay> overlays;
    for (const json& item : value) {
        overlays.push_back({box_from_json(item.at("box")), item.at("label"), item.at("colour")});
    }
    return overlays;
}

void draw_reading(const scan::RawPage& raw, const Page& page, const std::vector<Overlay>& overlays,
                  const std::vector<std::string>& notes, const std::filesystem::path& out) {
    const PixPtr upright = scan::upright_image(raw, page.rotation, page.skew, kDrawingDpi);
    PixPtr drawn = ocr::draw_page(page, upright.get(), kDrawingDpi);
    L_BMF* font = bmfCreate(nullptr, kLabelPoints);
    for (const Overlay& overlay : overlays) draw_overlay(drawn.get(), font, overlay, kDrawingDpi);
    bmfDestroy(&font);
    drawn = with_column(drawn, notes);
    const std::string png = png_of(drawn.get());
    write_output(out, [&png](std::ostream& file) { file << png; });
}

std::vector<std::string> cut_out(const scan::RawPage& raw, int rotation, double skew,
                                 const std::vector<Box>& boxes) {
    const PixPtr upright = scan::upright_image(raw, rotation, skew, kCutOutDpi);
    std::vector<std::string> images;
    for (const Box& box : boxes) {
        const PixPtr piece = piece_of(upright.get(), box, kCutOutDpi);
        images.push_back(in_base64(png_of(piece.get())));
    }
    return images;
}

}  // namespace gongwen::pipeline
