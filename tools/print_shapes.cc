// Draws figures and letters in common fonts and writes their shapes, for ocr/hand/print_shapes.inc.

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include "core/error.h"
#include "tools/drawing/fonts.h"

namespace {

using namespace gongwen;

constexpr std::string_view kCharacters =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
struct Font {
    const char* family;
    bool bold = false;
};

constexpr std::array kFonts = std::to_array<Font>({{"Nimbus Roman"},
                                                   {"Nimbus Roman", true},
                                                   {"Nimbus Sans"},
                                                   {"Nimbus Sans", true},
                                                   {"Nimbus Mono PS"},
                                                   {"DejaVu Sans"},
                                                   {"DejaVu Serif"},
                                                   {"AR PL UKai TW"},
                                                   {"TW-Kai"},
                                                   {"TW-Sung"},
                                                   {"Noto Sans CJK TC"},
                                                   {"Noto Serif CJK TC"},
                                                   {"Noto Sans Mono CJK TC"}});

constexpr int kEm = 48;         ///< pixels
constexpr int kSide = 2 * kEm;  ///< of the picture of one character
constexpr int kColumns = 4;
constexpr int kRows = 6;
constexpr int kLineWidth = 78;  ///< digits in a line of the file

/// How dark the pixels of a square picture are, 0 to 1, row by row.
using Darkness = std::vector<double>;

template <auto Free>
struct Freed {
    void operator()(auto* object) const { Free(object); }
};
using Surface = std::unique_ptr<cairo_surface_t, Freed<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Freed<cairo_destroy>>;
using PangoLayoutPtr = std::unique_ptr<PangoLayout, Freed<g_object_unref>>;
using FontDescription = std::unique_ptr<PangoFontDescription, Freed<pango_font_description_free>>;

Darkness drawn(char character, const Font& font) {
    const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_A8, kSide, kSide));
    const Context context(cairo_create(surface.get()));
    const PangoLayoutPtr layout(pango_cairo_create_layout(context.get()));
    const FontDescription description(pango_font_description_new());
    pango_font_description_set_family(description.get(), font.family);
    if (font.bold) pango_font_description_set_weight(description.get(), PANGO_WEIGHT_BOLD);
    pango_font_description_set_absolute_size(description.get(), kEm * PANGO_SCALE);
    pango_layout_set_font_description(layout.get(), description.get());
    pango_layout_set_text(layout.get(), &character, 1);
    cairo_move_to(context.get(), kSide / 4.0, kSide / 8.0);
    pango_cairo_show_layout(context.get(), layout.get());
    cairo_surface_flush(surface.get());
    const unsigned char* const data = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    Darkness out;
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) out.push_back(data[y * stride + x] / 255.0);
    }
    return out;
}

/// As a scanner blurs: along rows where `step` is 1, down columns where it is a row's length.
Darkness blurred(const Darkness& picture, int step) {
    constexpr double kSigma = 1.2;  // pixels
    constexpr int kReach = 4;
    Darkness out(picture.size());
    for (int i = 0; i < static_cast<int>(picture.size()); ++i) {
        double sum = 0;
        double weights = 0;
        for (int d = -kReach; d <= kReach; ++d) {
            const int at = i + d * step;
            if (at < 0 || at >= static_cast<int>(picture.size())) continue;
            const double weight = std::exp(-d * d / (2 * kSigma * kSigma));
            sum += weight * picture[static_cast<std::size_t>(at)];
            weights += weight;
        }
        out[static_cast<std::size_t>(i)] = sum / weights;
    }
    return out;
}

/// Black and white, cut to the ink.
struct Ink {
    int left = kSide;
    int top = kSide;
    int right = 0;   ///< behind the last column
    int bottom = 0;  ///< below the last row
    std::vector<bool> black;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
    bool at(int x, int y) const {
        return black[static_cast<std::size_t>((top + y) * kSide + left + x)];
    }
};

Ink ink_of(const Darkness& picture) {
    constexpr double kBlack = 0.45;
    Ink ink;
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const bool black = picture[static_cast<std::size_t>(y * kSide + x)] > kBlack;
            ink.black.push_back(black);
            if (!black) continue;
            ink.left = std::min(ink.left, x);
            ink.top = std::min(ink.top, y);
            ink.right = std::max(ink.right, x + 1);
            ink.bottom = std::max(ink.bottom, y + 1);
        }
    }
    return ink;
}

/// The width in hundredths of the height, then the ink of each square in fifteenths.
std::string shape_digits(const Ink& ink) {
    constexpr int kSamples = 16;  // across a square and down it
    const double width = 100.0 * ink.width() / ink.height();
    std::string out = fmt::format("{:02x}", std::min(255, static_cast<int>(std::lround(width))));
    for (int square = 0; square < kRows * kColumns; ++square) {
        int black = 0;
        for (int sample = 0; sample < kSamples * kSamples; ++sample) {
            const int column = square % kColumns * kSamples + sample % kSamples;
            const int row = square / kColumns * kSamples + sample / kSamples;
            const int x = (2 * column + 1) * ink.width() / (2 * kColumns * kSamples);
            const int y = (2 * row + 1) * ink.height() / (2 * kRows * kSamples);
            black += ink.at(x, y) ? 1 : 0;
        }
        out += fmt::format("{:x}", std::lround(15.0 * black / (kSamples * kSamples)));
    }
    return out;
}

std::string digits_of(const Font& font) {
    std::string out;
    for (const char character : kCharacters) {
        out += shape_digits(ink_of(blurred(blurred(drawn(character, font), 1), kSide)));
    }
    return out;
}

void write_font(const Font& font) {
    std::cout << "    // " << font.family << (font.bold ? " Bold" : "");
    const std::string digits = digits_of(font);
    for (std::size_t at = 0; at < digits.size(); at += kLineWidth) {
        std::cout << "\n    \"" << digits.substr(at, kLineWidth) << '"';
    }
    std::cout << ",\n";
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Writes the shapes of figures and letters in common fonts."};
    app.footer("Example: build/tools/print_shapes > ocr/hand/print_shapes.inc");
    CLI11_PARSE(app, argc, argv);
    try {
        for (const Font& font : kFonts) tools::require_font(font.family);
        std::cout << "// What print_shapes.cc compares with, written by tools/print_shapes.cc "
                     "(build/tools/print_shapes >\n"
                     "// ocr/hand/print_shapes.inc): a string a font, with 26 hexadecimal digits "
                     "for each of 0-9, A-Z and a-z.\n"
                     "// Two are the width, in hundredths of the height; the others are the ink in "
                     "four columns and six rows,\n"
                     "// row by row, in fifteenths. Drawn at 48 pixels an em with a blur of 1.2 "
                     "pixels, cut at 0.45 of the\n"
                     "// ink, and stretched as CharacterInk::shape is.\n";
        for (const Font& font : kFonts) write_font(font);
    } catch (const Error& error) {
        std::cerr << error.what() << "\n";
        return 3;
    }
    return 0;
}
