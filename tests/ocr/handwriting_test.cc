#include "ocr/hand/handwriting.h"

#include <algorithm>
#include <cstdint>

#include <catch2/catch.hpp>

#include "core/judged_by_ink.h"
#include "drawn_page.h"
#include "ocr/geometry.h"
#include "ocr/hand/character_ink.h"
#include "ocr/hand/print_shapes.h"
#include "ocr/hand/run_evidence.h"
#include "ocr/hand/written_run.h"
#include "ocr/leptonica.h"

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

constexpr double kPen = 0.5;       // mm, a ball pen
constexpr double kBelieved = 0.4;  // text of less is handwriting for whoever extracts fields

PixelBox place(double x, double y, double width, double height) {
    return {static_cast<int>(pixels(x)), static_cast<int>(pixels(y)),
            static_cast<int>(pixels(width)), static_cast<int>(pixels(height))};
}

/// A form of two columns: printed labels, and cells to fill in.
DrawnPage& labels(DrawnPage& page) {
    const char* const words[] = {"申請人姓名", "聯絡電話", "申請數量", "身分證字號"};
    for (int row = 0; row < 4; ++row) {
        page.frame(10, 10 + 12 * row, 40, 12).frame(50, 10 + 12 * row, 60, 12);
        page.text(13, 13.5 + 12 * row, 12, words[row]);
    }
    return page;
}

/// As whoever extracts fields takes it: what a person is to confirm is no handwriting, but beside
/// what surely is.
double legibility(const Line& line) {
    double sum = 0;
    for (const Symbol& symbol : line.symbols) {
        if (is_written(symbol.confidence)) return line.confidence;
        sum += is_perhaps_written(symbol.confidence) ? 1 : symbol.confidence;
    }
    return line.symbols.empty() ? line.confidence : sum / static_cast<double>(line.symbols.size());
}

/// What was read in the value cell of a row; the surest line counts, 0 where there is none.
double confidence_in(const Page& page, int row) {
    double surest = 0;
    for (const Line& line : page.lines) {
        const double top = (10 + 12 * row) * 72 / 25.4;
        const bool inside = line.box.left > 50 * 72 / 25.4 && line.box.center_y() > top &&
                            line.box.center_y() < top + 12 * 72 / 25.4;
        if (inside) surest = std::max(surest, legibility(line));
    }
    return surest;
}

void write_1(DrawnPage& page, double x, double y) { page.rule(x + 1.6, y, x + 0.9, y + 5.6, kPen); }
void write_4(DrawnPage& page, double x, double y) {
    page.rule(x + 2.1, y, x + 0.1, y + 3.9, kPen).rule(x + 0.1, y + 3.9, x + 3.5, y + 3.5, kPen);
    page.rule(x + 2.9, y + 1.6, x + 2.3, y + 6.1, kPen);
}
void write_7(DrawnPage& page, double x, double y) {
    page.rule(x, y + 0.3, x + 3.1, y, kPen).rule(x + 3.1, y, x + 1.2, y + 5.4, kPen);
}

/// What copying twice leaves: edges that stray by two pixels here and there, thin strokes broken.
/// One spot is looked at for every `density` pixels. The same for every run.
PixPtr copied_twice(Pix* page, int density) {
    PixPtr rough(pixCopy(nullptr, page));
    std::uint32_t state = 1;
    const auto next = [&state](int below) {
        state = state * 1664525U + 1013904223U;
        return static_cast<int>((state >> 8U) % static_cast<std::uint32_t>(below));
    };
    const int width = pixGetWidth(page);
    const int height = pixGetHeight(page);
    for (int spot = 0; spot < width * height / density; ++spot) {
        const int x = 1 + next(width - 4);
        const int y = 1 + next(height - 4);
        const bool dark = next(2) == 0;
        const int around = ink_in(page, {x - 1, y - 1, 4, 4});
        if (around < 3 || around > 13) continue;
        const auto bite = to_leptonica({x, y, 2, 2});
        dark ? pixSetInRect(rough.get(), bite.get()) : pixClearInRect(rough.get(), bite.get());
    }
    return rough;
}

/// What dark copies leave: gaps of less than `gap` pixels run full, and characters of many strokes
/// clog.
PixPtr copied_darkly(Pix* page, int gap) { return PixPtr(pixCloseBrick(nullptr, page, gap, gap)); }

void write_v(DrawnPage& page, double x, double y, double lean) {
    page.rule(x, y, x + 1.2, y + 3, kPen).rule(x + 1.2, y + 3, x + 2.4 + lean, y - lean, kPen);
}

/// The letters v at these places, as runs_of() would give them.
WrittenRun letters_v(Pix* ink, std::initializer_list<PixelBox> places) {
    WrittenRun run;
    for (const PixelBox& place : places)
        run.characters.push_back({U'v', 0.9, 0, measure_character(ink, place), -1});
    return run;
}

}  // namespace

TEST_CASE("one character of a font looks the same wherever it is printed", "[ocr][hand]") {
    DrawnPage page(60, 20);
    page.text(5, 5, 12, "5").text(25.03, 5.04, 12, "5").text(45, 5, 12, "3");
    const PixPtr ink = page.binary();

    const CharacterInk five = measure_character(ink.get(), place(4, 4, 10, 10));
    const CharacterInk again = measure_character(ink.get(), place(24, 4, 10, 10));
    const CharacterInk three = measure_character(ink.get(), place(44, 4, 10, 10));

    CHECK(likeness(five.shape, again.shape) > 0.85);
    CHECK(likeness(five.shape, three.shape) < 0.8);
}

TEST_CASE("a figure of print is like one of a common font, also in another; a pen's is not",
          "[ocr][hand]") {
    const auto printed = [](const char* font, const char* text, char32_t read) {
        DrawnPage page(30, 20);
        page.text(5, 5, 12, text, font);
        RunCharacter one{read, 0.9, 0, measure_character(page.binary().get(), place(4, 2, 12, 14)),
                         -1};
        return likeness_to_print({one}).value();
    };
    DrawnPage pen(30, 20);
    write_4(pen, 6, 6);
    const RunCharacter written{U'4', 0.9, 0,
                               measure_character(pen.binary().get(), place(4, 4, 12, 12)), -1};

    for (const char* font : {"TW-Kai", "Noto Serif CJK TC", "P052", "cwTeXKai"}) {
        CAPTURE(font);
        CHECK(printed(font, "4", U'4') > 0.85);
        CHECK(printed(font, "R", U'R') > 0.7);
        CHECK(printed(font, "4", U'9') < 0.7);
    }
    CHECK(likeness_to_print({written}).value() < 0.8);
    CHECK_FALSE(likeness_to_print({}).has_value());
}

TEST_CASE("figures that stand half an em apart are measured where their ink is", "[ocr][hand]") {
    DrawnPage page(60, 20);
    page.text(5, 5, 12, "1").text(9, 5, 12, "0").text(13, 5, 12, "4");
    Page read;
    read.dpi = kTestDpi;
    Line line;
    const auto wide = [](double left, double right) {
        return gongwen::Box{left * 72 / 25.4, 10, right * 72 / 25.4, 35};
    };
    // As recognition shares out the width of the line.
    line.symbols = {{"1", wide(4, 8), 0.9}, {"0", wide(8, 12), 0.9}, {"4", wide(10.5, 17), 0.9}};
    read.lines.push_back(line);

    const auto runs = runs_of(read, page.binary().get(), pixels(12 * 25.4 / 72));

    REQUIRE(runs.size() == 1);
    const auto& characters = runs[0].characters;
    REQUIRE(characters.size() == 3);
    CHECK(right_of(characters[0].ink.box) < pixels(9));
    CHECK(characters[1].ink.box.x > pixels(8.8));
    CHECK(right_of(characters[1].ink.box) < pixels(13));
    CHECK(characters[2].ink.box.x > pixels(12.5));
}

TEST_CASE("a figure beside the place that recognition gives it is measured where its ink is",
          "[ocr][hand]") {
    DrawnPage page(60, 20);
    page.text(5, 5, 12, "26").text(30, 5, 12, "9").rule(32.6, 9.9, 34.9, 9.9);  // a scrap of a rule
    Page read;
    read.dpi = kTestDpi;
    Line line;
    const auto place_of = [](double left, double right) {
        return gongwen::Box{left * 72 / 25.4, 10, right * 72 / 25.4, 35};
    };
    line.symbols = {{"2", place_of(4.8, 7.2), 0.9},
                    {"6", place_of(7.2, 10), 0.9},
                    {"9", place_of(32.5, 35), 0.9}};
    read.lines.push_back(line);

    const auto runs = runs_of(read, page.binary().get(), pixels(12 * 25.4 / 72));

    REQUIRE(runs.size() == 2);
    const PixelBox& nine = runs[1].characters[0].ink.box;
    CHECK(std::abs(nine.h - runs[0].characters[1].ink.box.h) <= 2);
    CHECK(right_of(nine) < pixels(32.5));
}

TEST_CASE("figures are measured without the line they stand on", "[ocr][hand]") {
    Page read;
    read.dpi = kTestDpi;
    Line line;
    const auto place_of = [](double left, double right) {
        return gongwen::Box{left * 72 / 25.4, 10, right * 72 / 25.4, 35};
    };
    line.symbols = {{"1", place_of(5, 7.2), 0.9}, {"2", place_of(7.2, 10), 0.9}};
    read.lines.push_back(line);
    const auto measured = [&](double thickness) {
        DrawnPage page(40, 20);
        page.text(5, 5, 12, "12");
        if (thickness > 0) page.rule(2, 10.2, 18, 10.2, thickness);
        auto runs = runs_of(read, page.binary().get(), pixels(12 * 25.4 / 72));
        REQUIRE(runs.size() == 1);
        REQUIRE(runs[0].characters.size() == 2);
        return runs[0].characters;
    };

    const auto alone = measured(0);

    for (const double thickness : {0.2, 0.4, 0.7}) {
        const auto on_line = measured(thickness);
        for (std::size_t i = 0; i < 2; ++i) {
            CAPTURE(thickness, i);
            CHECK(std::abs(on_line[i].ink.box.h - alone[i].ink.box.h) <= 2);
            CHECK(on_line[i].ink.straight == Approx(alone[i].ink.straight).margin(0.05));
            CHECK(likeness(on_line[i].ink.shape, alone[i].ink.shape) > 0.9);
        }
    }
}

TEST_CASE("strokes are as wide as the pen, and straight if they run level or upright",
          "[ocr][hand]") {
    DrawnPage page(60, 20);
    page.rule(5, 5, 15, 5, 1).rule(30, 3, 33, 13, 1);
    const PixPtr ink = page.binary();

    const CharacterInk level = measure_character(ink.get(), place(3, 2, 15, 10));
    const CharacterInk slanted = measure_character(ink.get(), place(27, 1, 10, 15));

    CHECK(level.stroke_width == Approx(pixels(1)).margin(1));
    CHECK(level.straight > 0.9);
    CHECK(slanted.straight < 0.3);
}

TEST_CASE("where there is no ink, there is no box", "[ocr][hand]") {
    DrawnPage page(60, 20);

    CHECK(measure_character(page.binary().get(), place(5, 5, 10, 10)).box.h == 0);
}

TEST_CASE("typed values keep their confidence in whatever font", "[ocr][hand]") {
    for (const char* font : {"AR PL UMing TW", "TW-Kai", "Noto Sans CJK TC"}) {
        DrawnPage page(130, 70);
        labels(page);
        page.text(53, 13.5, 12, "陳怡君", font).text(53, 25.5, 12, "02-23456789", font);
        page.text(53, 37.5, 12, "4", font).text(53, 49.5, 12, "A223456781", font);

        const Page read = page.read(test_engine());

        CAPTURE(font);
        for (int row = 0; row < 4; ++row) CHECK(confidence_in(read, row) > 0.8);
    }
}

TEST_CASE("figures that a pen wrote are not believed, one by itself neither", "[ocr][hand]") {
    DrawnPage page(130, 70);
    labels(page);
    page.text(53, 13.5, 12, "陳怡君");
    double x = 53;
    for (const auto& write : {write_1, write_4, write_7, write_7, write_1, write_4}) {
        write(page, x, 25.2 + 0.4 * (static_cast<int>(x) % 3));
        x += 4.4;
    }
    // Another 4, as no hand writes one twice alike.
    page.rule(56.3, 37.2, 54.4, 40.7, kPen).rule(54.4, 40.7, 57.9, 40.4, kPen);
    page.rule(56.8, 39, 56.1, 42.7, kPen);

    const Page read = page.read(test_engine());

    CHECK(confidence_in(read, 0) > 0.8);
    CHECK(confidence_in(read, 1) < kBelieved);
    CHECK(confidence_in(read, 2) < kBelieved);
}

TEST_CASE("a value in a heavy brush type beside a hand's is print", "[ocr][hand]") {
    for (const char* font : {"cwTeXFangSong", "AR PL KaitiM Big5"}) {
        DrawnPage page(130, 70);
        labels(page);
        page.text(53, 13.5, 12, "社會救助科", font);
        for (int row = 1; row < 4; ++row) {
            double x = 53;
            for (const auto& write : {write_1, write_4, write_7, write_7, write_1, write_4}) {
                write(page, x, 13.2 + 12 * row + 0.4 * (static_cast<int>(x) % 3));
                x += 4.4;
            }
        }

        const Page read = page.read(test_engine());

        CAPTURE(font);
        CHECK(confidence_in(read, 0) > 0.8);
        for (int row = 1; row < 4; ++row) CHECK(confidence_in(read, row) < kBelieved);
    }
}

TEST_CASE("rough print on a copy of copies is no handwriting", "[ocr][hand]") {
    DrawnPage page(130, 70);
    labels(page);
    page.text(53, 13.5, 12, "陳怡君", "Noto Serif CJK TC")
        .text(53, 25.5, 12, "0964858849", "TW-Kai");
    page.text(53, 37.5, 12, "農業發展課", "Noto Sans CJK TC").text(53, 49.5, 12, "8", "TW-Kai");
    for (const int density : {6, 4, 3}) {
        const PixPtr rough = copied_twice(page.binary().get(), density);
        const PixPtr gray(pixConvertTo8(rough.get(), 0));

        const Page read = test_engine().recognise({gray.get(), rough.get(), kTestDpi, 1, false});

        for (int row = 0; row < 4; ++row) {
            CAPTURE(density, row);
            CHECK(confidence_in(read, row) > kBelieved);
        }
    }
}

TEST_CASE("small letters of a font are alike, those of a pen are not", "[ocr][hand]") {
    DrawnPage page(80, 40);
    for (const double x : {5.0, 15.03, 25.0}) page.text(x, 5.04, 12, "v");
    write_v(page, 5, 25, 0);
    write_v(page, 15, 24.6, 0.8);
    write_v(page, 25, 25.3, -0.5);
    const PixPtr ink = page.binary();
    std::vector<WrittenRun> runs{
        letters_v(ink.get(), {place(4, 4, 8, 8), place(14, 4, 8, 8), place(24, 4, 8, 8)}),
        letters_v(ink.get(), {place(4, 22, 8, 10), place(14, 22, 8, 10), place(24, 22, 8, 10)})};
    compare_characters(runs);
    const PagePrint print{pixels(12 * 25.4 / 72), pixels(0.3), 0.4};

    REQUIRE(is_in_small_letters(runs[0]));
    CHECK(evidence_of(runs[0], print).value() < -1);
    CHECK(evidence_of(runs[1], print).value() > 1);
}

TEST_CASE("a typed mail address keeps its confidence", "[ocr][hand]") {
    for (const char* font : {"AR PL UMing TW", "TW-Kai", "Noto Sans CJK TC"}) {
        DrawnPage page(130, 70);
        labels(page);
        page.text(53, 13.5, 12, "wenshu7@office.example", font);

        CAPTURE(font);
        CHECK(confidence_in(page.read(test_engine()), 0) > 0.8);
    }
}

TEST_CASE("figures of a title are compared with the title's own type", "[ocr][hand]") {
    const auto run = [](std::size_t line, std::u32string_view text, int high, double stroke) {
        WrittenRun out;
        out.line = line;
        out.is_han = text.front() > 0x80;
        for (const char32_t c : text) {
            CharacterInk ink;
            ink.box = {static_cast<int>(out.characters.size()) * high, 0, high, high};
            ink.stroke_width = stroke;
            ink.straight = 0.3;
            out.characters.push_back({c, 0.99, 0, ink, -1});
        }
        return out;
    };
    std::vector<WrittenRun> runs{run(0, U"年度第期報名表", 63, 6.5), run(0, U"110", 50, 6.5),
                                 run(1, U"申請人姓名聯絡電話申請數量", 36, 4)};
    const PagePrint print = print_of(runs, 40);

    const PagePrint title = print_beside(runs[1], runs, print);

    CHECK(title.em == Approx(70));
    CHECK(title.stroke_width == Approx(6.5));
    CHECK(*evidence_of(runs[1], title) < *evidence_of(runs[1], print));
    // In a table, and beside type of the usual size, the page's print counts.
    runs[1].in_cell = true;
    CHECK(print_beside(runs[1], runs, print).em == 40);
    runs[1].in_cell = false;
    runs[1].line = 1;
    CHECK(print_beside(runs[1], runs, print).em == 40);
}

TEST_CASE("print that clogged on dark copies is no handwriting where the page's words clogged, too",
          "[ocr][hand]") {
    const char* const words[] = {"申請人姓名", "代理人姓名", "聯絡電話", "機關電話", "機關名稱",
                                 "機關地址",   "聯絡地址",   "權利範圍", "職業職稱", "服務機關"};
    DrawnPage page(130, 140);
    for (int row = 0; row < 10; ++row) {
        page.frame(10, 10 + 12 * row, 40, 12).frame(50, 10 + 12 * row, 60, 12);
        page.text(13, 13.5 + 12 * row, 12, words[row], "AR PL KaitiM Big5");
    }
    const char* const values[] = {"鄭麗薰", "廣濟", "小貨車"};
    for (int row = 0; row < 3; ++row) {
        page.text(53, 13.5 + 12 * row, 12, values[row], "AR PL KaitiM Big5");
    }
    double x = 53;
    for (const auto& write : {write_1, write_4, write_7, write_7, write_1, write_4}) {
        write(page, x, 49.2 + 0.4 * (static_cast<int>(x) % 3));
        x += 4.4;
    }
    for (const int gap : {1, 6}) {
        const PixPtr dark = copied_darkly(page.binary().get(), gap);
        const PixPtr gray(pixConvertTo8(dark.get(), 0));
        const Page read = test_engine().recognise({gray.get(), dark.get(), kTestDpi, 1, false});
        CAPTURE(gap);
        for (int row = 0; row < 3; ++row) {
            CAPTURE(row);
            CHECK(confidence_in(read, row) > kBelieved);
        }
        CHECK(confidence_in(read, 3) < 0.5);
    }
}
