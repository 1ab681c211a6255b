#include "tools/drawing/sheet.h"

#include <pango/pangocairo.h>

#include "core/text.h"

namespace gongwen::tools {
namespace {

struct ObjectDeleter {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoContext* context) const { g_object_unref(context); }
};
using LayoutPtr = std::unique_ptr<PangoLayout, ObjectDeleter>;

/// Chinese type stands on a line at this share of its em box.
constexpr double kBaselineShare = 0.86;

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

void set_metrics_without_hints(PangoContext* context) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    pango_cairo_context_set_resolution(context, 72);
    cairo_font_options_destroy(options);
}

LayoutPtr make_layout(cairo_t* pen, const std::string& utf8, const TextStyle& style) {
    LayoutPtr layout(pango_cairo_create_layout(pen));
    PangoContext* context = pango_layout_get_context(layout.get());
    set_metrics_without_hints(context);
    pango_context_set_language(context, pango_language_from_string("zh-TW"));
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family(font, style.font.c_str());
    pango_font_description_set_absolute_size(font, style.size * PANGO_SCALE);
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    pango_layout_set_text(layout.get(), utf8.c_str(), static_cast<int>(utf8.size()));
    pango_layout_context_changed(layout.get());
    return layout;
}

std::vector<double> character_positions(PangoLayout* layout, std::u32string_view text) {
    std::vector<double> x;
    int byte = 0;
    PangoRectangle place;
    for (const char32_t c : text) {
        pango_layout_index_to_pos(layout, byte, &place);
        x.push_back(points(place.x));
        byte += static_cast<int>(to_utf8(c).size());
    }
    pango_layout_index_to_pos(layout, byte, &place);
    x.push_back(points(place.x));
    return x;
}

double start_of(double x, double width, Align align) {
    if (align == Align::Center) return x - width / 2;
    return align == Align::Right ? x - width : x;
}

std::string with_single_gaps(std::u32string_view text) {
    std::u32string out;
    for (const char32_t c : text) {
        const bool gap = c == U'\u3000';
        if (gap && (out.empty() || out.back() == U'\u3000')) continue;
        out += c;
    }
    while (!out.empty() && is_space(out.back())) out.pop_back();
    return to_utf8(out);
}

/// Measuring needs a pen, but nothing to draw on.
cairo_t* measuring_pen() {
    static const SurfacePtr surface(
        cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr));
    static const CairoPtr pen(cairo_create(surface.get()));
    return pen.get();
}

}  // namespace

std::vector<double> measure(std::u32string_view text, const TextStyle& style) {
    const LayoutPtr layout = make_layout(measuring_pen(), to_utf8(text), style);
    return character_positions(layout.get(), text);
}

Sheet::Sheet(double width, double height) : width_(width), height_(height) {
    const cairo_rectangle_t extents{0, 0, width, height};
    surface_.reset(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &extents));
    pen_.reset(cairo_create(surface_.get()));
}

DrawnLine Sheet::draw(std::u32string_view text, double x, double top, const TextStyle& style,
                      Align align) {
    const LayoutPtr layout = make_layout(pen(), to_utf8(text), style);
    DrawnLine line;
    line.x = character_positions(layout.get(), text);
    const double left = start_of(x, line.x.back(), align);
    for (double& place : line.x) place += left;
    const double baseline = top + style.size * kBaselineShare;
    const double layout_top = baseline - points(pango_layout_get_baseline(layout.get()));
    PangoRectangle ink;
    pango_layout_get_extents(layout.get(), &ink, nullptr);
    line.box = {left + points(ink.x), layout_top + points(ink.y), left + points(ink.x + ink.width),
                layout_top + points(ink.y + ink.height)};
    cairo_set_source_rgb(pen(), style.colour.red, style.colour.green, style.colour.blue);
    cairo_move_to(pen(), left, layout_top);
    pango_cairo_show_layout(pen(), layout.get());
    return line;
}

DrawnLine Sheet::print(std::u32string_view text, double x, double top, const TextStyle& style,
                       Align align) {
    DrawnLine line = draw(text, x, top, style, align);
    if (!line.box.empty()) lines_.push_back({line.box, with_single_gaps(text)});
    return line;
}

void Sheet::note_line(const Box& box, std::string_view text) {
    lines_.push_back({box, with_single_gaps(to_utf32(text))});
}

void Sheet::rectangle(const Box& box, double line_width) {
    rectangles_.push_back(box);
    cairo_set_source_rgb(pen(), 0, 0, 0);
    cairo_set_line_width(pen(), line_width);
    cairo_rectangle(pen(), box.left, box.top, box.width(), box.height());
    cairo_stroke(pen());
}

void Sheet::stroke(double x1, double y1, double x2, double y2, double line_width) {
    cairo_set_source_rgb(pen(), 0, 0, 0);
    cairo_set_line_width(pen(), line_width);
    cairo_move_to(pen(), x1, y1);
    cairo_line_to(pen(), x2, y2);
    cairo_stroke(pen());
}

}  // namespace gongwen::tools
