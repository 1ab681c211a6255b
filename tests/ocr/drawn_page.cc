#include "drawn_page.h"

#include <cmath>
#include <utility>

#include <pango/pangocairo.h>

#include "core/text.h"
#include "tools/drawing/fonts.h"

namespace gongwen::ocr {
namespace {

constexpr double kPixelsPerMm = kTestDpi / 25.4;

}  // namespace

double pixels(double mm) { return mm * kPixelsPerMm; }

DrawnPage::DrawnPage(double width, double height)
    : surface_(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(pixels(width)),
                                          static_cast<int>(pixels(height)))),
      cairo_(cairo_create(surface_)) {
    cairo_set_source_rgb(cairo_, 1, 1, 1);
    cairo_paint(cairo_);
    cairo_set_source_rgb(cairo_, 0, 0, 0);
    cairo_scale(cairo_, kPixelsPerMm, kPixelsPerMm);
}

DrawnPage::~DrawnPage() {
    cairo_destroy(cairo_);
    cairo_surface_destroy(surface_);
}

DrawnPage& DrawnPage::text(double x, double y, double points, const std::string& text,
                           const std::string& font) {
    PangoLayout* layout = pango_cairo_create_layout(cairo_);
    PangoFontDescription* description = pango_font_description_from_string(font.c_str());
    tools::require_font(pango_font_description_get_family(description));
    pango_font_description_set_absolute_size(description, points * 25.4 / 72 * PANGO_SCALE);
    pango_layout_set_font_description(layout, description);
    pango_layout_set_text(layout, text.c_str(), -1);
    cairo_move_to(cairo_, x, y);
    pango_cairo_show_layout(cairo_, layout);
    pango_font_description_free(description);
    g_object_unref(layout);
    return *this;
}

DrawnPage& DrawnPage::column(double x, double y, double points, const std::string& text,
                             const std::string& font) {
    const double step = points * 25.4 / 72;
    for (const char32_t c : to_utf32(text)) {
        if (!is_space(c)) this->text(x, y, points, to_utf8(std::u32string(1, c)), font);
        y += step;
    }
    return *this;
}

DrawnPage& DrawnPage::rule(double x0, double y0, double x1, double y1, double thickness) {
    cairo_set_line_width(cairo_, thickness);
    cairo_move_to(cairo_, x0, y0);
    cairo_line_to(cairo_, x1, y1);
    cairo_stroke(cairo_);
    return *this;
}

DrawnPage& DrawnPage::frame(double x, double y, double width, double height) {
    cairo_set_line_width(cairo_, 0.3);
    cairo_rectangle(cairo_, x, y, width, height);
    cairo_stroke(cairo_);
    return *this;
}

DrawnPage& DrawnPage::rounded(double x, double y, double side, double radius) {
    cairo_set_line_width(cairo_, 0.3);
    cairo_new_sub_path(cairo_);
    double angle = -M_PI / 2;
    for (const auto& [right, low] : {std::pair{1, 0}, {1, 1}, {0, 1}, {0, 0}}) {
        const double center_x = right ? x + side - radius : x + radius;
        const double center_y = low ? y + side - radius : y + radius;
        cairo_arc(cairo_, center_x, center_y, radius, angle, angle + M_PI / 2);
        angle += M_PI / 2;
    }
    cairo_close_path(cairo_);
    cairo_stroke(cairo_);
    return *this;
}

DrawnPage& DrawnPage::ring(double x, double y, double width, double height) {
    cairo_save(cairo_);
    cairo_translate(cairo_, x + width / 2, y + height / 2);
    cairo_scale(cairo_, width / 2, height / 2);
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, 0, 0, 1, 0, 2 * M_PI);
    cairo_restore(cairo_);
    cairo_set_line_width(cairo_, 0.4);
    cairo_stroke(cairo_);
    return *this;
}

DrawnPage& DrawnPage::tick(double x, double y, double side) {
    cairo_set_line_width(cairo_, 0.5);
    cairo_move_to(cairo_, x + 0.15 * side, y + 0.5 * side);
    cairo_line_to(cairo_, x + 0.45 * side, y + 0.85 * side);
    cairo_line_to(cairo_, x + 1.15 * side, y - 0.15 * side);
    cairo_stroke(cairo_);
    return *this;
}

DrawnPage& DrawnPage::cross(double x, double y, double side, double beyond, double thickness) {
    const double far = side + beyond;
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_ROUND);
    rule(x - beyond, y - beyond, x + far, y + far, thickness);
    rule(x + far, y - beyond, x - beyond, y + far, thickness);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_BUTT);
    return *this;
}

DrawnPage& DrawnPage::dots(double x, double y0, double y1, double step) {
    for (double y = y0; y < y1; y += step) {
        cairo_arc(cairo_, x, y, 0.25, 0, 2 * M_PI);
        cairo_fill(cairo_);
    }
    return *this;
}

DrawnPage& DrawnPage::scribble(double x, double y, double width, double height) {
    cairo_set_line_width(cairo_, 0.5);
    cairo_move_to(cairo_, x, y + height / 2);
    constexpr int kSteps = 400;
    for (int i = 0; i <= kSteps; ++i) {
        const double t = static_cast<double>(i) / kSteps;
        cairo_line_to(cairo_, x + width * t + height * 0.4 * std::sin(47 * t),
                      y + height / 2 * (1 + std::sin(61 * t) * std::cos(13 * t)));
    }
    cairo_stroke(cairo_);
    return *this;
}

PixPtr DrawnPage::gray() const {
    cairo_surface_flush(surface_);
    const int width = cairo_image_surface_get_width(surface_);
    const int height = cairo_image_surface_get_height(surface_);
    const int stride = cairo_image_surface_get_stride(surface_);
    const unsigned char* data = cairo_image_surface_get_data(surface_);
    PixPtr pix(pixCreate(width, height, 8));
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) pixSetPixel(pix.get(), x, y, data[y * stride + 4 * x]);
    }
    return pix;
}

PixPtr DrawnPage::binary() const { return PixPtr(pixThresholdToBinary(gray().get(), 150)); }

Layout DrawnPage::layout() const { return find_layout(binary().get(), kTestDpi); }

Page DrawnPage::read(Engine& engine, bool columns) const {
    const PixPtr gray_image = gray();
    const PixPtr binary_image = binary();
    return engine.recognise({gray_image.get(), binary_image.get(), kTestDpi, 1, columns});
}

Engine& test_engine() {
    static const std::unique_ptr<Engine> engine = make_tesseract_engine();
    return *engine;
}

}  // namespace gongwen::ocr
