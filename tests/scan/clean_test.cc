#include <cmath>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

#define ZX_USE_UTF8 1  // text() is UTF-8, not wide
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include "drawn_page.h"
#include "scan/cleaning/clean.h"

using namespace gongwen;
using namespace gongwen::scan;

namespace {

constexpr l_uint32 kBlack = 0;

void draw_code(DrawnPage& page, double left, double top, double width, double height,
               ZXing::BarcodeFormat format, const std::string& text) {
    const ZXing::BitMatrix code = ZXing::MultiFormatWriter(format).setMargin(0).encode(text, 0, 1);
    const double module = width / code.width();
    for (int x = 0; x < code.width(); ++x) {
        if (code.get(x, 0)) page.box(left + x * module, top, module, height, kBlack);
    }
}

RawPage one_bit(const DrawnPage& page) {
    RawPage raw = page.raw();
    raw.image.reset(pixConvertTo1(page.pix(), 128));
    return raw;
}

}  // namespace

TEST_CASE("a page near the reading resolution keeps its own", "[scan]") {
    const int dpi = GENERATE(250, 300, 400);

    const CleanPage page = clean(DrawnPage(595.2, 841.92, dpi).lines(10).raw_gray(), {}, {});

    CHECK(page.dpi == dpi);
    CHECK(pixGetWidth(page.gray.get()) == std::lround(595.2 * dpi / 72));
}

TEST_CASE("a coarse or a fine page is scaled to the reading resolution", "[scan]") {
    const int dpi = GENERATE(100, 150, 200, 600);

    const CleanPage page = clean(DrawnPage(595.2, 841.92, dpi).lines(10).raw_gray(), {}, {});

    CHECK(page.dpi == 300);
    CHECK(pixGetWidth(page.gray.get()) == Approx(2480).margin(4));
    CHECK(pixGetHeight(page.gray.get()) == Approx(3508).margin(4));
    CHECK(darkness(page.gray.get(), 300, 97, 132, 400, 12) > 0.1);
}

TEST_CASE("a fax is as high as its paper again", "[scan]") {
    const int dpi_y = GENERATE(98, 196);
    RawPage fax = one_bit(DrawnPage(595.2, 841.92, 204).lines(10));
    fax.image.reset(pixScale(fax.image.get(), 1, static_cast<float>(dpi_y) / 204));
    fax.dpi_x = 204;
    fax.dpi_y = dpi_y;

    const CleanPage page = clean(fax, {}, {});

    CHECK(page.dpi == 300);
    CHECK(pixGetWidth(page.gray.get()) == Approx(2480).margin(4));
    CHECK(pixGetHeight(page.gray.get()) == Approx(3508).margin(8));
}

TEST_CASE("uneven light becomes a white ground and black text", "[scan]") {
    const CleanPage page = clean(DrawnPage().lines(24).shade(0.45).raw_gray(), {}, {});

    l_uint32 ground = 0;
    for (const int x : {100, 1200, 2400}) {
        pixGetPixel(page.gray.get(), x, 300, &ground);
        CHECK(ground == 255);
    }
    const double left = darkness(page.gray.get(), 300, 97, 132, 100, 12);
    const double right = darkness(page.gray.get(), 300, 380, 132, 100, 12);
    CHECK(left > 0.2);
    CHECK(right == Approx(left).epsilon(0.1));
}

TEST_CASE("tinted cells are as white as the paper", "[scan]") {
    DrawnPage drawn;
    drawn.box(60, 200, 400, 60, 0xc8d0e000).line(80, 222, 20);

    const CleanPage page = clean(drawn.raw(), {}, {});

    l_uint32 ground = 0;
    pixGetPixel(page.gray.get(), 1500, 850, &ground);
    CHECK(ground > 240);
    CHECK(darkness(page.gray.get(), 300, 80, 222, 260, 12) > 0.2);
}

TEST_CASE("black edges and punch holes go, text and rules stay", "[scan]") {
    DrawnPage drawn;
    drawn.lines(20).box(60, 700, 450, 1, kBlack);
    drawn.box(0, 0, 14, 842, kBlack).box(0, 830, 596, 12, 0x18181800);
    drawn.disc(35, 300, 16, kBlack).disc(35, 540, 16, kBlack);

    const CleanPage page = clean(drawn.raw_gray(), {}, {});

    CHECK(darkness(page.gray.get(), 300, 0, 0, 50, 820) == 0);
    CHECK(darkness(page.gray.get(), 300, 0, 822, 590, 18) == 0);
    CHECK(darkness(page.gray.get(), 300, 62, 699, 440, 3) > 0.3);
    CHECK(darkness(page.gray.get(), 300, 97, 132, 400, 12) > 0.2);
}

TEST_CASE("a dense character near the page's edge is no punch hole", "[scan]") {
    DrawnPage drawn;
    drawn.lines(20);
    // 醫 in bold: many strokes close together, in the height of a letterhead.
    for (int stroke = 0; stroke < 6; ++stroke) drawn.box(280, 40 + 3.6 * stroke, 20, 2.2, kBlack);
    drawn.box(280, 40, 2, 20, kBlack).box(289, 40, 2, 20, kBlack).box(298, 40, 2, 20, kBlack);

    const CleanPage page = clean(drawn.raw_gray(), {}, {});

    CHECK(darkness(page.gray.get(), 300, 280, 40, 20, 20) > 0.5);
}

TEST_CASE("a photograph goes, the text beside it stays", "[scan]") {
    DrawnPage drawn;
    drawn.lines(12).photograph(80, 520, 180, 120).line(80, 660, 20);

    const CleanPage page = clean(drawn.raw(), {}, {});

    CHECK(darkness(page.gray.get(), 300, 80, 520, 180, 120) == 0);
    CHECK(darkness(page.gray.get(), 300, 97, 132, 100, 12) > 0.2);
    CHECK(darkness(page.gray.get(), 300, 80, 660, 260, 12) > 0.2);
}

TEST_CASE("tinted cells, large black marks, shadows and a ground with text are no photographs",
          "[scan]") {
    CleanOptions with_pictures;
    with_pictures.pictures = false;
    const auto is_as_with_pictures = [&](const DrawnPage& page) {
        l_int32 same = 0;
        pixEqual(clean(page.raw(), {}, {}).gray.get(),
                 clean(page.raw(), with_pictures, {}).gray.get(), &same);
        return same == 1;
    };
    DrawnPage text;
    text.lines(30);
    CHECK(is_as_with_pictures(DrawnPage(text).box(60, 560, 200, 80, 0x90909000).line(80, 580, 10)));
    CHECK(is_as_with_pictures(DrawnPage(text).disc(300, 660, 90, 0x20202000)));
    CHECK(is_as_with_pictures(DrawnPage(text).shade(0.3)));
    CHECK(is_as_with_pictures(DrawnPage().photograph(0, 0, 595, 700).lines(30)));
    CHECK_FALSE(is_as_with_pictures(DrawnPage(text).photograph(80, 620, 180, 120)));
}

TEST_CASE("a strip without room for print is a blank page", "[scan]") {
    const auto [width, height] =
        GENERATE(std::pair{1, 1}, std::pair{3000, 3}, std::pair{1, 60'000}, std::pair{100'000, 1});
    RawPage raw;
    raw.image.reset(pixCreate(width, height, 8));
    raw.dpi_x = raw.dpi_y = 300;

    const CleanPage page = clean(raw, {}, {});

    CHECK(page.blank);
    CHECK(page.dpi == 300);
    CHECK(pixGetWidth(page.gray.get()) == width);
    CHECK(pixGetDepth(page.binary.get()) == 1);
}

TEST_CASE("specks are not ink", "[scan]") {
    const auto marks_on = [](const DrawnPage& page) {
        l_int32 marks = 0;
        pixCountConnComp(clean(page.raw_gray(), {}, {}).binary.get(), 8, &marks);
        return marks;
    };
    const DrawnPage text = DrawnPage().lines(10);

    CHECK(marks_on(DrawnPage(text).dust(500)) <= marks_on(text));
}

TEST_CASE("solid black stays solid", "[scan]") {
    const CleanPage page =
        clean(DrawnPage().lines(8).box(200, 500, 60, 60, kBlack).raw_gray(), {}, {});

    const PixPtr gray(pixConvert1To8(nullptr, page.binary.get(), 255, 0));
    CHECK(darkness(gray.get(), 300, 202, 502, 56, 56) == 1);
}

TEST_CASE("faint print becomes ink, what shines through does not", "[scan]") {
    constexpr l_uint32 kFaint = 0xA0A0A000;
    constexpr l_uint32 kShiningThrough = 0xC8C8C800;
    constexpr l_uint32 kDark = 0x10101000;
    const auto ink_of = [](l_uint32 upper, l_uint32 lower) {
        DrawnPage page;
        for (int row = 0; row < 10; ++row) {
            page.line(90, 80 + 24 * row, 20, upper).line(90, 400 + 24 * row, 20, lower);
        }
        const CleanPage cleaned = clean(page.raw_gray(), {}, {});
        const auto inked = [&](double top) {
            const PixPtr gray(pixConvert1To8(nullptr, cleaned.binary.get(), 255, 0));
            return darkness(gray.get(), cleaned.dpi, 80, top, 400, 240);
        };
        return std::pair(inked(76), inked(396));
    };

    const auto dark = ink_of(kDark, kDark);
    const auto faint = ink_of(kFaint, kFaint);
    const auto mixed = ink_of(kDark, kShiningThrough);
    const auto back = ink_of(kShiningThrough, kShiningThrough);
    REQUIRE(dark.first > 0.02);
    CHECK(faint.first > 0.7 * dark.first);
    CHECK(faint.second > 0.7 * dark.second);
    CHECK(mixed.first > 0.9 * dark.first);
    CHECK(mixed.second < 0.05 * dark.second);
    CHECK(back.first < 0.05 * dark.first);
}

TEST_CASE("a page written in columns stands upright as it is", "[scan]") {
    DrawnPage page;
    for (int column = 0; column < 8; ++column) {
        for (int row = 0; row < 30; ++row) page.line(90 + 50 * column, 70 + 16 * row, 1);
    }

    const CleanPage upright = clean(page.raw(), {}, uprightness);
    CHECK(upright.rotation == 0);
    CHECK(upright.columns);
    CHECK(clean(DrawnPage(page).turn(90).raw(), {}, uprightness).rotation == 270);
    CHECK_FALSE(clean(DrawnPage().lines(20).raw(), {}, uprightness).columns);
    CHECK_FALSE(clean(DrawnPage().lines(20).turn(90).raw(), {}, uprightness).columns);
}

TEST_CASE("both images of a page have one geometry", "[scan]") {
    const CleanPage page = clean(DrawnPage().lines(20).tilt(3).turn(90).raw(), {}, uprightness);

    CHECK(pixGetWidth(page.binary.get()) == pixGetWidth(page.gray.get()));
    CHECK(pixGetHeight(page.binary.get()) == pixGetHeight(page.gray.get()));
    CHECK(pixGetDepth(page.gray.get()) == 8);
    CHECK(pixGetDepth(page.binary.get()) == 1);
}

TEST_CASE("a page can be turned again later as it was when it was read", "[scan]") {
    const RawPage raw = DrawnPage().lines(20).tilt(-2).turn(180).raw();
    const CleanPage page = clean(raw, {}, uprightness);

    const PixPtr later = upright_image(raw, page.rotation, page.skew, page.dpi);

    const PixPtr later_gray(pixConvertTo8(later.get(), 0));
    l_float32 difference = 0;
    REQUIRE(pixCompareGray(later_gray.get(), page.gray.get(), L_COMPARE_ABS_DIFF, 0, nullptr,
                           &difference, nullptr, nullptr) == 0);
    CHECK(difference < 2);
}

TEST_CASE("words of the text layer move with the page", "[scan]") {
    RawPage raw = DrawnPage().lines(20).turn(90).raw();
    // The first character, drawn at (70, 110), after the quarter turn.
    raw.text_layer.push_back({"F", {841.92 - 122, 70, 841.92 - 110, 82}});

    const CleanPage page = clean(raw, {}, uprightness);

    REQUIRE(page.rotation == 270);
    REQUIRE(page.text_layer.size() == 1);
    CHECK(page.text_layer[0].box.left == Approx(70).margin(0.5));
    CHECK(page.text_layer[0].box.top == Approx(110).margin(0.5));
    CHECK(page.text_layer[0].box.bottom == Approx(122).margin(0.5));
}

TEST_CASE("words of a tilted page are straightened with it", "[scan]") {
    RawPage raw = DrawnPage().lines(24).tilt(4).raw();
    // The character at (475, 132) went round the middle (297.6, 420.96) by 4 degrees.
    const double angle = 4 * 3.14159265 / 180;
    const double x = 475 + 6 - 297.6;
    const double y = 132 + 6 - 420.96;
    const double moved_x = 297.6 + x * std::cos(angle) - y * std::sin(angle);
    const double moved_y = 420.96 + x * std::sin(angle) + y * std::cos(angle);
    raw.text_layer.push_back({"F", {moved_x - 6, moved_y - 6, moved_x + 6, moved_y + 6}});

    const CleanPage page = clean(raw, {}, uprightness);

    CHECK(page.skew == Approx(-4).margin(0.1));
    CHECK(page.text_layer[0].box.center_x() == Approx(481).margin(1.5));
    CHECK(page.text_layer[0].box.center_y() == Approx(138).margin(1.5));
}

TEST_CASE("bar codes are read with the box around their bars", "[scan]") {
    const auto [format, name] = GENERATE(std::pair{ZXing::BarcodeFormat::Code128, "Code128"},
                                         std::pair{ZXing::BarcodeFormat::Code39, "Code39"});
    DrawnPage drawn;
    drawn.lines(10);
    draw_code(drawn, 80, 720, 150, 24, format, "10400174010");

    const CleanPage page = clean(drawn.raw_gray(), {}, {});

    REQUIRE(page.barcodes.size() == 1);
    CHECK(page.barcodes[0].format == name);
    CHECK(page.barcodes[0].text == "10400174010");
    CHECK(page.barcodes[0].box.left == Approx(80).margin(3));
    CHECK(page.barcodes[0].box.right == Approx(230).margin(3));
    CHECK(page.barcodes[0].box.top == Approx(720).margin(3));
    CHECK(page.barcodes[0].box.bottom == Approx(744).margin(3));
}

TEST_CASE("a code that a page shows twice is found twice", "[scan]") {
    DrawnPage drawn;
    draw_code(drawn, 80, 100, 150, 24, ZXing::BarcodeFormat::Code128, "10400174010");
    draw_code(drawn, 300, 700, 150, 24, ZXing::BarcodeFormat::Code128, "10400174010");

    CHECK(clean(drawn.raw_gray(), {}, {}).barcodes.size() == 2);
}

TEST_CASE("text and rules are no bar codes", "[scan]") {
    DrawnPage drawn;
    drawn.lines(24);
    for (int i = 0; i < 30; ++i) drawn.box(80 + i * 6, 680, 1.2 + i % 3, 60, kBlack);

    CHECK(clean(drawn.raw_gray(), {}, {}).barcodes.empty());
}
