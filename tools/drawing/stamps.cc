#include "tools/drawing/stamps.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <pango/pangocairo.h>

#include "core/error.h"
#include "core/text.h"
#include "tools/drawing/random.h"

namespace gongwen::tools {
namespace {

constexpr Colour kSealRed{0.80, 0.10, 0.14};

Colour stamp_ink(const std::string& name) {
    if (name == "blue") return {0.16, 0.25, 0.70};
    if (name == "purple") return {0.45, 0.18, 0.60};
    if (name == "red") return kSealRed;
    throw Error(ErrorKind::Usage, name, "is no ink of a stamp: blue, red or purple");
}

/// Restores the pen's state when it goes.
class SavedPen {
  public:
    explicit SavedPen(cairo_t* pen) : pen_(pen) { cairo_save(pen_); }
    ~SavedPen() { cairo_restore(pen_); }
    SavedPen(const SavedPen&) = delete;
    SavedPen& operator=(const SavedPen&) = delete;

  private:
    cairo_t* pen_;
};

void set_colour(cairo_t* pen, const Colour& colour) {
    cairo_set_source_rgb(pen, colour.red, colour.green, colour.blue);
}

/// Draws one character stretched until it fills `box`, as seal carvers do.
void draw_stretched(Sheet& sheet, char32_t character, const Box& box) {
    cairo_t* pen = sheet.pen();
    PangoLayout* layout = pango_cairo_create_layout(pen);
    PangoFontDescription* font = pango_font_description_from_string("Noto Sans CJK TC");
    pango_font_description_set_absolute_size(font, 100 * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(layout, to_utf8(character).c_str(), -1);
    PangoRectangle ink;
    pango_layout_get_extents(layout, &ink, nullptr);
    const SavedPen saved(pen);
    cairo_translate(pen, box.left, box.top);
    cairo_scale(pen, box.width() * PANGO_SCALE / ink.width,
                box.height() * PANGO_SCALE / ink.height);
    cairo_translate(pen, -static_cast<double>(ink.x) / PANGO_SCALE,
                    -static_cast<double>(ink.y) / PANGO_SCALE);
    pango_cairo_layout_path(pen, layout);
    cairo_fill(pen);
    g_object_unref(layout);
}

void draw_seal_characters(Sheet& sheet, const std::u32string& text, const Box& inside) {
    const auto count = static_cast<double>(text.size());
    const double columns = std::ceil(std::sqrt(count));
    const double rows = std::ceil(count / columns);
    const double width = inside.width() / columns;
    const double height = inside.height() / rows;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const double column = std::floor(static_cast<double>(i) / rows);
        const double row = static_cast<double>(i) - column * rows;
        const double right = inside.right - column * width;
        const double top = inside.top + row * height;
        const double gap = width * 0.06;
        draw_stretched(sheet, text[i],
                       {right - width + gap, top + gap, right - gap, top + height - gap});
    }
}

/// Returns the width. Lengths in points; `module`: of the narrowest bar.
double draw_bars(Sheet& sheet, const std::string& number, double x, double y, double height,
                 double module) {
    const ZXing::BitMatrix bars =
        ZXing::MultiFormatWriter(ZXing::BarcodeFormat::Code128).setMargin(0).encode(number, 0, 1);
    set_colour(sheet.pen(), {});
    for (int i = 0; i < bars.width(); ++i) {
        if (bars.get(i, 0)) cairo_rectangle(sheet.pen(), x + i * module, y, module, height);
    }
    cairo_fill(sheet.pen());
    return bars.width() * module;
}

/// Agency, date and number below one another in a frame.
Box draw_rubber_stamp(Sheet& sheet, const ReceivingStamp& stamp, const std::string& font, double x,
                      double y) {
    constexpr double kNarrowest = 116;
    constexpr double kStep = 17;
    constexpr double kMargin = 5;
    constexpr double kSize = 11;
    const TextStyle style{font, kSize, false, stamp_ink(stamp.ink)};
    const auto characters = static_cast<double>(to_utf32(stamp.agency).size());
    const double width = std::max(kNarrowest, characters * kSize + 2 * kMargin);
    double foot = y + kMargin;
    for (const std::string& text : {stamp.agency, stamp.date, stamp.number}) {
        if (text.empty()) continue;
        sheet.print(to_utf32(text), x + width / 2, foot, style, Align::Center);
        foot += kStep;
    }
    const SavedPen saved(sheet.pen());
    set_colour(sheet.pen(), style.colour);
    cairo_set_line_width(sheet.pen(), 1.2);
    cairo_rectangle(sheet.pen(), x, y, width, foot + kMargin - kStep / 3 - y);
    cairo_stroke(sheet.pen());
    return {x, y, x + width, foot + kMargin - kStep / 3};
}

}  // namespace

void draw_binding_line(Sheet& sheet, const std::string& font) {
    constexpr double kX = 1.5 * kPointsPerCm;
    constexpr double kTop = 85;
    constexpr double kBottom = 757;
    constexpr double kSize = 10;
    const TextStyle style{font, kSize, false, {0.15, 0.15, 0.15}};
    const std::u32string_view letters = U"裝訂線";
    const double step = (kBottom - kTop) / 4;
    {
        const SavedPen saved(sheet.pen());
        set_colour(sheet.pen(), style.colour);
        cairo_set_line_width(sheet.pen(), 0.9);
        cairo_set_line_cap(sheet.pen(), CAIRO_LINE_CAP_ROUND);
        const double dots[] = {0.01, 4};
        cairo_set_dash(sheet.pen(), dots, 2, 0);
        for (int part = 0; part < 4; ++part) {
            cairo_move_to(sheet.pen(), kX, kTop + part * step + (part == 0 ? 0 : kSize));
            cairo_line_to(sheet.pen(), kX, kTop + (part + 1) * step - (part == 3 ? 0 : kSize));
        }
        cairo_stroke(sheet.pen());
    }
    for (std::size_t i = 0; i < letters.size(); ++i) {
        sheet.draw(letters.substr(i, 1), kX, kTop + static_cast<double>(i + 1) * step - kSize / 2,
                   style, Align::Center);
    }
    sheet.mark({"binding_line", {kX - kSize / 2, kTop, kX + kSize / 2, kBottom}, "裝訂線", true});
}

void draw_receiving_stamp(Sheet& sheet, const ReceivingStamp& stamp, const std::string& font,
                          double x, double y) {
    if (!stamp.ink.empty()) {
        sheet.mark({"receiving_stamp", draw_rubber_stamp(sheet, stamp, font, x, y)});
        return;
    }
    constexpr double kBarHeight = 20;
    const TextStyle style{font, 11, false, {}};
    const DrawnLine head = sheet.print(to_utf32(stamp.agency + " " + stamp.date), x, y, style);
    Box around = head.box;
    if (!stamp.number.empty() && !stamp.bars) {
        around = united(around, sheet.print(to_utf32(stamp.number), x, y + 15, style).box);
    } else if (!stamp.number.empty()) {
        constexpr double kModule = 0.9;
        draw_bars(sheet, stamp.number, x, y + 15, kBarHeight, kModule);
        const DrawnLine foot =
            sheet.print(to_utf32(stamp.number), x + 16, y + 16 + kBarHeight, style);
        around = united(around, united(foot.box, {x, y + 15, x + 90, y + 15 + kBarHeight}));
    }
    sheet.mark({"receiving_stamp", around});
}

void draw_separator(Sheet& sheet, const std::string& code, const std::string& font) {
    constexpr double kModule = 1.8;
    constexpr double kHeight = 72;
    constexpr double kLeft = 150;
    constexpr double kTop = 240;
    const double width = draw_bars(sheet, code, kLeft, kTop, kHeight, kModule);
    sheet.mark({"bar_code", {kLeft, kTop, kLeft + width, kTop + kHeight}, code, true});
    sheet.print(U"分件頁", kLeft, kTop + kHeight + 24, {font, 24, false, {}});
}

void draw_seal(Sheet& sheet, const SealStamp& seal) {
    const double half = seal.size / 2;
    const Box box{seal.x - half, seal.y - half, seal.x + half, seal.y + half};
    cairo_t* pen = sheet.pen();
    {
        const SavedPen saved(pen);
        cairo_set_operator(pen, CAIRO_OPERATOR_MULTIPLY);
        set_colour(pen, kSealRed);
        cairo_set_line_width(pen, seal.size / 24);
        cairo_rectangle(pen, box.left, box.top, box.width(), box.height());
        cairo_stroke(pen);
        const double inset = seal.size / 11;
        draw_seal_characters(
            sheet, to_utf32(seal.text),
            {box.left + inset, box.top + inset, box.right - inset, box.bottom - inset});
    }
    sheet.mark({"seal", box, seal.text, true});
}

void draw_check_box(Sheet& sheet, const Box& box, const std::string& how) {
    cairo_t* pen = sheet.pen();
    const SavedPen saved(pen);
    sheet.rectangle(box, 0.9);
    const auto x = [&](double share) { return box.left + share * box.width(); };
    const auto y = [&](double share) { return box.top + share * box.height(); };
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
    if (how == "tick") {
        cairo_set_line_width(pen, 1.5);
        cairo_move_to(pen, x(0.08), y(0.45));
        cairo_line_to(pen, x(0.42), y(0.88));
        cairo_curve_to(pen, x(0.6), y(0.45), x(0.85), y(0.1), x(1.2), y(-0.2));
        cairo_stroke(pen);
    } else if (how == "cross") {
        sheet.stroke(x(0.12), y(0.1), x(0.9), y(0.92), 1.4);
        sheet.stroke(x(0.9), y(0.06), x(0.1), y(0.9), 1.4);
    } else if (how == "fill") {
        cairo_rectangle(pen, x(0.05), y(0.05), 0.9 * box.width(), 0.9 * box.height());
        cairo_fill(pen);
    }
    sheet.mark({"check_box", box, how.empty() ? "empty" : how});
}

void draw_circle(Sheet& sheet, const Box& word, std::mt19937_64& random) {
    cairo_t* pen = sheet.pen();
    const SavedPen saved(pen);
    const double x = word.center_x() + uniform(random, -1.5, 1.5);
    const double y = word.center_y() + uniform(random, -1.5, 1.5);
    const double across = word.width() / 2 + uniform(random, 4, 6);
    const double down = word.height() / 2 + uniform(random, 3.5, 5);
    cairo_set_source_rgb(pen, 0.08, 0.1, 0.35);
    cairo_set_line_width(pen, 1.3);
    // The stroke ends a little beside its beginning.
    constexpr int kSteps = 40;
    for (int i = 0; i <= kSteps + 3; ++i) {
        const double angle = -1.2 + 2 * std::numbers::pi * i / kSteps;
        const double swell = 1 + 0.0025 * i;
        const double px = x + swell * across * std::cos(angle);
        const double py = y + swell * down * std::sin(angle);
        i == 0 ? cairo_move_to(pen, px, py) : cairo_line_to(pen, px, py);
    }
    cairo_stroke(pen);
    sheet.mark({"circle", {x - across, y - down, x + across, y + down}});
}

void draw_scribble(Sheet& sheet, const Box& box, std::mt19937_64& random) {
    cairo_t* pen = sheet.pen();
    const SavedPen saved(pen);
    cairo_set_source_rgb(pen, 0.08, 0.1, 0.35);
    cairo_set_line_width(pen, 1.1);
    cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
    const auto near = [&](double at, double reach) { return at + uniform(random, -reach, reach); };
    const double pitch = box.height() * 0.55;
    const int loops = static_cast<int>(std::ceil(box.width() / pitch));
    for (int loop = 0; loop < loops; ++loop) {
        const double x = box.left + loop * pitch;
        cairo_move_to(pen, near(x, 2), near(box.center_y(), box.height() * 0.3));
        for (int stroke = 0; stroke < 3; ++stroke) {
            cairo_curve_to(pen, near(x + 4, 5), near(box.center_y(), box.height() / 2),
                           near(x + 7, 5), near(box.center_y(), box.height() / 2), near(x + 6, 5),
                           near(box.center_y(), box.height() * 0.4));
        }
        cairo_stroke(pen);
    }
    sheet.mark({"handwriting", box});
}

}  // namespace gongwen::tools
