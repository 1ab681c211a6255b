#include "pipeline/drawing/draw.h"

#include <algorithm>
#include <memory>

#include <nlohmann/json.hpp>
#include <sodium.h>

#include "core/box.h"
#include "core/error.h"
#include "core/page_json.h"
#include "ocr/layout/draw_layout.h"
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

void draw_overlay(Pix* pix, L_BMF* font, const Overlay& overlay, int dpi) {
    const Box& box = overlay.box;
    const Colour colour = colour_of(overlay.colour);
    BOX* frame =
        boxCreate(points_to_pixels(box.left, dpi) - 2, points_to_pixels(box.top, dpi) - 2,
                  points_to_pixels(box.width(), dpi) + 4, points_to_pixels(box.height(), dpi) + 4);
    pixRenderBoxArb(pix, frame, 2, static_cast<l_uint8>(colour.red),
                    static_cast<l_uint8>(colour.green), static_cast<l_uint8>(colour.blue));
    boxDestroy(&frame);
    l_uint32 value = 0;
    composeRGBPixel(colour.red, colour.green, colour.blue, &value);
    l_int32 width = 0;
    l_int32 overflow = 0;
    pixSetTextline(pix, font, overlay.label.c_str(), value, points_to_pixels(box.left, dpi),
                   std::max(10, points_to_pixels(box.top, dpi) - 3), &width, &overflow);
}

/// Black on white, in a column right of the page.
PixPtr with_notes(const PixPtr& page, const std::vector<std::string>& notes) {
    constexpr int kColumn = 300;
    constexpr int kNotePoints = 8;
    constexpr int kPitch = 24;
    constexpr l_uint32 kWhite = 0xffffff00;
    constexpr l_uint32 kBlack = 0;
    PixPtr wide(pixAddBorderGeneral(page.get(), 0, kColumn, 0, 0, kWhite));
    L_BMF* font = bmfCreate(nullptr, kNotePoints);
    int y = 3 * kPitch;
    for (const std::string& note : notes) {
        l_int32 width = 0;
        l_int32 overflow = 0;
        pixSetTextline(wide.get(), font, note.c_str(), kBlack, pixGetWidth(page.get()) + 16, y,
                       &width, &overflow);
        y += kPitch;
    }
    bmfDestroy(&font);
    return wide;
}

std::string base64_png(Pix* pix) {
    l_uint8* data = nullptr;
    std::size_t size = 0;
    if (pixWriteMemPng(&data, &size, pix, 0) != 0) {
        throw Error(ErrorKind::OutOfMemory, "cut-out", "could not be written as PNG");
    }
    const std::unique_ptr<l_uint8, decltype(&std::free)> owned(data, &std::free);
    std::string out(sodium_base64_encoded_len(size, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), data, size, sodium_base64_VARIANT_ORIGINAL);
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
    if (!notes.empty()) drawn = with_notes(drawn, notes);
    if (pixWrite(out.c_str(), drawn.get(), IFF_PNG) != 0) {
        throw Error(ErrorKind::Usage, out.string(), "the picture cannot be written there");
    }
}

std::vector<std::string> cut_out(const scan::RawPage& raw, int rotation, double skew,
                                 const std::vector<Box>& boxes) {
    const PixPtr upright = scan::upright_image(raw, rotation, skew, kCutOutDpi);
    std::vector<std::string> images;
    for (const Box& box : boxes) {
        const PixPtr piece = piece_of(upright.get(), box, kCutOutDpi);
        images.push_back(base64_png(piece.get()));
    }
    return images;
}

}  // namespace gongwen::pipeline
