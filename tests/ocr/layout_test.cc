#include "ocr/layout/layout.h"

#include <algorithm>
#include <utility>

#include <catch2/catch.hpp>

#include "drawn_page.h"
#include "ocr/geometry.h"
#include "ocr/leptonica.h"

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

/// Three rows; the first column's head goes down all of them.
void draw_table(DrawnPage& page) {
    page.frame(20, 30, 120, 30);
    page.rule(40, 30, 40, 60).rule(80, 30, 80, 60);
    page.rule(40, 40, 140, 40).rule(40, 50, 140, 50);
}

void dashes(DrawnPage& page, double x0, double y0, double x1, double y1, double dash, double gap) {
    const double length = x1 - x0 + y1 - y0;
    for (double at = 0; at < length; at += dash + gap) {
        const double end = std::min(at + dash, length);
        const bool is_level = x1 > x0;
        page.rule(is_level ? x0 + at : x0, is_level ? y0 : y0 + at, is_level ? x0 + end : x0,
                  is_level ? y0 : y0 + end);
    }
}

bool near(double value, double wanted) { return std::abs(value - wanted) <= pixels(0.6); }

}  // namespace

TEST_CASE("rules that meet make a table, row by row", "[ocr][layout]") {
    DrawnPage page(160, 80);
    page.frame(20, 20, 100, 20).rule(60, 20, 60, 40).rule(20, 30, 120, 30);

    const Layout layout = page.layout();

    REQUIRE(layout.cells.size() == 4);
    for (int i = 0; i < 4; ++i) {
        CHECK(layout.cells[i].row == i / 2);
        CHECK(layout.cells[i].column == i % 2);
        CHECK(layout.cells[i].row_span == 1);
        CHECK(layout.cells[i].column_span == 1);
    }
    CHECK(near(layout.cells[3].box.x, pixels(60)));
    CHECK(near(layout.cells[3].box.y, pixels(30)));
    CHECK(near(layout.cells[3].box.w, pixels(60)));
}

TEST_CASE("squares without a rule between them are one cell", "[ocr][layout]") {
    DrawnPage page(160, 80);
    draw_table(page);

    const Layout layout = page.layout();

    REQUIRE(layout.cells.size() == 7);
    CHECK(layout.cells[0].row_span == 3);
    CHECK(layout.cells[0].column_span == 1);
    CHECK(near(layout.cells[0].box.h, pixels(30)));
}

TEST_CASE("rules with small holes and a little skew are still rules", "[ocr][layout]") {
    DrawnPage page(200, 80);
    for (double x = 20; x < 180; x += 8) page.rule(x, 20 + x / 400, x + 7.8, 20 + (x + 8) / 400);
    page.rule(20, 40, 180, 40.4).rule(20, 20, 20, 40).rule(180, 20, 180, 40.4);
    page.rule(100, 20, 100, 40.2);

    CHECK(page.layout().cells.size() == 2);
}

TEST_CASE("within a frame, rows of dashes or dots part the cells, too", "[ocr][layout]") {
    const auto [dash, gap] =
        GENERATE(std::pair(0.8, 0.6), std::pair(3.0, 1.5), std::pair(0.4, 0.5));
    CAPTURE(dash);
    DrawnPage page(160, 100);
    page.frame(20, 20, 120, 40);
    dashes(page, 20, 40, 140, 40, dash, gap);
    dashes(page, 70, 20, 70, 60, dash, gap);
    page.text(30, 28, 12, "姓名").text(30, 48, 12, "電話");

    const Layout layout = page.layout();

    CHECK(layout.cells.size() == 4);
    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].cell == 0);
    CHECK(layout.lines[1].cell == 2);
}

TEST_CASE("a short solid rule between two dashed ones parts cells", "[ocr][layout]") {
    DrawnPage page(160, 100);
    page.frame(20, 20, 120, 30);
    dashes(page, 20, 30, 140, 30, 0.8, 0.6);
    dashes(page, 20, 40, 140, 40, 0.8, 0.6);
    page.rule(70, 30, 70, 40);

    CHECK(page.layout().cells.size() == 4);
}

TEST_CASE("the strokes of a comb for the characters of a number are no text", "[ocr][layout]") {
    DrawnPage page(160, 60);
    page.frame(20, 20, 120, 14).rule(50, 20, 50, 34).text(22, 24, 12, "身分證字號");
    for (double x = 60; x < 139; x += 9) page.rule(x, 22.5, x, 31.5);

    const Layout layout = page.layout();

    CHECK(layout.cells.size() == 2);
    CHECK(layout.lines.size() == 1);
}

TEST_CASE("figures 1 in large type are no comb", "[ocr][layout]") {
    for (const bool in_cell : {true, false}) {
        DrawnPage page(160, 60);
        page.text(20, 22, 30, "11111111", "Noto Sans CJK TC");
        if (in_cell) page.frame(15, 20, 120, 18);

        REQUIRE(page.layout().lines.size() == 1);
        CHECK(page.layout().lines[0].box.w > pixels(35));
    }
}

TEST_CASE("brackets below one another are no dashes", "[ocr][layout]") {
    DrawnPage page(170, 80);
    page.frame(20, 10, 130, 50).rule(50, 10, 50, 60).rule(50, 39.5, 150, 39.5);
    for (int row = 0; row < 7; ++row) {
        page.text(54, 12 + 6.9 * row, 12, "（　）停業，自何時起", "AR PL UMing TW");
    }

    const Layout layout = page.layout();

    CHECK(layout.cells.size() == 3);
    CHECK(layout.check_boxes.size() >= 6);
    for (const LayoutLine& line : layout.lines) CHECK(line.box.x < pixels(57));
}

TEST_CASE("dashes to cut along and leaders part no cells", "[ocr][layout]") {
    DrawnPage page(160, 120);
    page.frame(20, 20, 120, 20);
    dashes(page, 20, 60, 140, 60, 3, 1.5);
    dashes(page, 40, 30, 100, 30, 0.4, 1);

    CHECK(page.layout().cells.size() <= 1);
}

TEST_CASE("a table without rules at its sides has cells up to their ends", "[ocr][layout]") {
    DrawnPage page(200, 80);
    page.rule(20, 20, 180, 20).rule(20, 30, 180, 30).rule(20, 40, 180, 40);
    page.rule(80, 20, 80, 40);

    CHECK(page.layout().cells.size() == 4);
}

TEST_CASE("text stands in its cell, line by line", "[ocr][layout]") {
    DrawnPage page(160, 80);
    draw_table(page);
    page.text(22, 42, 12, "聯絡人").text(42, 32, 12, "姓名").text(42, 42, 12, "單位");
    page.text(82, 32, 12, "王大明").text(20, 15, 12, "表格之上").text(20, 65, 12, "表格之下");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 6);
    CHECK(layout.lines[0].cell == -1);
    CHECK(layout.lines[1].cell == 0);
    CHECK(layout.lines[2].cell == 1);
    CHECK(layout.lines[3].cell == 2);
    CHECK(layout.lines[4].cell == 3);
    CHECK(layout.lines[5].cell == -1);
}

TEST_CASE("what hangs over a rule belongs to the line above", "[ocr][layout]") {
    DrawnPage page(160, 80);
    draw_table(page);
    // 12 points: the foot of the p reaches 0.9 mm below the foot of the other letters.
    page.text(82, 35.3, 12, "apple").text(82, 52, 12, "王大明");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].cell == 2);
    CHECK(bottom_of(layout.lines[0].box) > pixels(40.3));
    CHECK(layout.lines[1].cell == 6);
}

TEST_CASE("a letterhead keeps its last, widely spaced character", "[ocr][layout]") {
    DrawnPage page(200, 100);
    page.text(40, 20, 24, "內政部　　　函");
    for (int i = 0; i < 4; ++i) page.text(25, 45 + 8 * i, 12, "受文者為各直轄市政府及各縣市政府");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 5);
    CHECK(layout.lines[0].box.w > pixels(50));
}

TEST_CASE("a character that stands apart in large letters is whole", "[ocr][layout]") {
    DrawnPage page(200, 100);
    page.text(40, 20, 20, "局長　李　大明", "AR PL UMing TW");
    for (int i = 0; i < 4; ++i) page.text(25, 45 + 8 * i, 12, "受文者為各直轄市政府及各縣市政府");

    CHECK(page.layout().lines.size() == 5);
}

TEST_CASE("a word in which no stroke goes all the way down is one line", "[ocr][layout]") {
    for (const double size : {12.0, 18.0, 21.0, 24.0, 33.0}) {
        for (const double gap : {0.0, 0.3, 0.6}) {  // of the size
            for (const char* font : {"AR PL UKai TW", "AR PL UMing TW"}) {
                INFO(font << " " << size << " points, gap " << gap);
                DrawnPage page(200, 120);
                const double step = size * (1 + gap) * 25.4 / 72;
                page.text(60, 25, size, "公", font).text(60 + step, 25, size, "告", font);
                for (int i = 0; i < 5; ++i) {
                    page.text(20, 45 + 10 * i, 14, "受文者為各直轄市政府及各縣市政府", font);
                }
                CHECK(page.layout().lines.size() == 6);
            }
        }
    }
}

TEST_CASE("the end of a subject in a line of its own is one line", "[ocr][layout]") {
    // 查 and 照 come apart below their middle, and four dots are many pieces.
    for (const double size : {11.0, 12.0, 13.0, 14.0, 16.0}) {
        for (const char* font : {"cwTeXKai", "AR PL UKai TW", "TW-Kai", "AR PL UMing TW"}) {
            INFO(font << " " << size << " points");
            DrawnPage page(200, 100);
            page.text(35, 20, size, "臺北縣永和市公所函請配合宣導，請", font);
            page.text(35, 28, size, "查照。", font);
            page.text(25, 45, size, "說明：海報另以郵寄方式送達。", font);
            CHECK(page.layout().lines.size() == 3);
        }
    }
}

TEST_CASE("texts far apart on one level are lines of their own", "[ocr][layout]") {
    DrawnPage page(200, 60);
    page.text(20, 20, 12, "正本：法務部").text(120, 20, 12, "檔號：0104");

    REQUIRE(page.layout().lines.size() == 2);
}

TEST_CASE("high brackets do not make other type of a line", "[ocr][layout]") {
    DrawnPage page(120, 60);
    page.text(20, 20, 12, "電").text(35.5, 20, 12, "話：").text(46, 18.2, 18, "(");
    page.text(49, 20, 12, "02").text(54.5, 18.2, 18, ")").text(58, 20, 12, "20007360");

    CHECK(page.layout().lines.size() == 1);
}

TEST_CASE("the two characters of a stretched label are one line with its value", "[ocr][layout]") {
    for (const char* label : {"主", "正", "副", "說"}) {
        INFO(label);
        DrawnPage page(160, 60);
        page.text(20, 25, 12, label).text(36, 25, 12, "旨：「檢送要點」，請查照。");
        CHECK(page.layout().lines.size() == 1);
    }
}

TEST_CASE("blanks are underlines, and the text around them is one line", "[ocr][layout]") {
    DrawnPage page(200, 60);
    page.text(20, 20, 12, "自").rule(26, 24.6, 35, 24.6, 0.2).text(36, 20, 12, "年");
    page.rule(41, 24.6, 50, 24.6, 0.2).text(51, 20, 12, "月").rule(56, 24.6, 65, 24.6, 0.2);
    page.text(66, 20, 12, "日止");

    const Layout layout = page.layout();

    CHECK(layout.underlines.size() == 3);
    CHECK(layout.lines.size() == 1);
}

TEST_CASE("a short blank with a figure on it, or touching it, is an underline", "[ocr][layout]") {
    DrawnPage page(200, 60);
    page.text(20, 20, 11, "至").rule(25, 24.8, 33.5, 24.8, 0.2).text(27, 20, 11, "17");
    page.text(35, 20, 11, "時").rule(40, 24.8, 48.5, 24.8, 0.2).text(43, 20, 11, "5");
    page.text(50, 20, 11, "分，").rule(60, 24.8, 69.5, 24.8, 0.2).text(62, 21.3, 11, "23");
    page.text(71, 20, 11, "日止");

    const Layout layout = page.layout();

    CHECK(layout.underlines.size() == 3);
    CHECK(layout.lines.size() == 1);
}

TEST_CASE("blanks of lines that stand close below one another are underlines", "[ocr][layout]") {
    DrawnPage page(200, 60);
    for (const double y : {20.0, 26.5}) {
        page.text(20, y, 12, "自").rule(26, y + 4.9, 36, y + 4.9, 0.2).text(38, y, 12, "時");
        page.rule(44, y + 4.9, 54, y + 4.9, 0.2).text(47, y, 11, "15").text(56, y, 12, "分");
    }

    const Layout layout = page.layout();

    CHECK(layout.underlines.size() == 4);
    CHECK(layout.lines.size() == 2);
}

TEST_CASE("flat strokes of characters are no rules", "[ocr][layout]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "Noto Sans CJK TC"}) {
        DrawnPage page(200, 80);
        page.text(20, 20, 16, "一、二、三五監督", font).text(20, 40, 24, "一二", font);

        const Layout layout = page.layout();

        CAPTURE(font);
        CHECK(layout.rules.empty());
        CHECK(layout.underlines.empty());
        CHECK(layout.lines.size() == 2);
    }
}

TEST_CASE("bars of large characters in a row are no rule", "[ocr][layout]") {
    for (const char* font : {"AR PL UMing TW", "Noto Sans CJK TC", "AR PL UKai TW"}) {
        DrawnPage page(200, 80);
        page.text(20, 20, 20, "大夫大業大里", font).text(20, 40, 24, "市立中正國民大學", font);

        const Layout layout = page.layout();

        CAPTURE(font);
        CHECK(layout.rules.empty());
        CHECK(layout.lines.size() == 2);
    }
}

TEST_CASE("the foot of a large character beside another is no underline", "[ocr][layout]") {
    for (const char* words : {"二三", "第二組旦", "工一"}) {
        for (const double points : {18.0, 24.0}) {
            DrawnPage page(200, 40);
            page.text(20, 10, points, words, "Noto Sans CJK TC");

            CAPTURE(words, points);
            CHECK(page.layout().underlines.empty());
        }
    }
}

TEST_CASE("marks of the binding line stand in one upright line, without its dots",
          "[ocr][layout]") {
    DrawnPage page(120, 200);
    for (int i = 0; i < 16; ++i) page.text(25, 10 + 11 * i, 16, "本文在裝訂線的右邊");
    page.dots(15, 10, 52, 2.5).text(12.9, 54, 12, "裝").dots(15, 62, 100, 2.5);
    page.text(12.9, 102, 12, "訂").dots(15, 110, 148, 2.5).text(12.9, 150, 12, "線");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 17);
    const LayoutLine& marks = layout.lines.back();
    CHECK(marks.vertical);
    CHECK(marks.box.w < pixels(5.5));
    CHECK(marks.box.y > pixels(53));
    CHECK(marks.box.y < pixels(57));
    CHECK(layout.lines[0].box.x > pixels(24));
}

TEST_CASE("colons below one another are no dotted line", "[ocr][layout]") {
    DrawnPage page(120, 120);
    for (int i = 0; i < 12; ++i) page.text(25, 10 + 8 * i, 12, "速別：");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 12);
    // Two characters and the colon, which stands in the middle of its own place.
    for (const LayoutLine& line : layout.lines) CHECK(line.box.w > pixels(2.3 * 12 * 25.4 / 72));
}

TEST_CASE("an upright row head is one line", "[ocr][layout]") {
    DrawnPage page(160, 80);
    draw_table(page);
    page.text(28, 32, 12, "聯").text(28, 41, 12, "絡").text(28, 50, 12, "人");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines[0].vertical);
    CHECK(layout.lines[0].cell == 0);
}

TEST_CASE("specks are no lines, not even at the ends of one", "[ocr][layout]") {
    DrawnPage page(120, 60);
    page.text(30, 20, 12, "普通件");
    const double width = page.layout().lines.at(0).box.w;
    page.dots(25, 22, 22.1, 1).dots(70, 23, 23.1, 1).dots(80, 40, 40.1, 1);

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 1);
    CHECK(layout.lines[0].box.w == width);
}

TEST_CASE("two lines of small print beside a title are two lines, and none of the title's",
          "[ocr][layout]") {
    DrawnPage page(210, 100);
    page.text(25, 20, 17, "交通部觀光署阿里山國家風", "AR PL UMing TW");
    page.text(100, 19.5, 8.5, "地址：602004嘉義縣番路鄉觸口村車埕", "AR PL UMing TW");
    page.text(100, 23.5, 8.5, "51號", "AR PL UMing TW");
    for (int i = 0; i < 5; ++i) {
        page.text(25, 40 + 9 * i, 12, "受文者為各直轄市政府及各縣市政府", "AR PL UMing TW");
    }
    CHECK(page.layout().lines.size() == 8);
}

TEST_CASE("what lies flat along the edge of the page is no line", "[ocr][layout]") {
    DrawnPage page(120, 60);
    page.text(30, 20, 12, "普通件");
    page.rule(40, 59.9, 42, 59.9, 0.3).rule(43, 59.9, 45, 59.9, 0.3).rule(60, 0.1, 63, 0.1, 0.3);

    CHECK(page.layout().lines.size() == 1);
}

TEST_CASE("an empty page has no layout", "[ocr][layout]") {
    const Layout layout = DrawnPage(50, 50).layout();

    CHECK(layout.lines.empty());
    CHECK(layout.cells.empty());
    CHECK(layout.other_ink.empty());
}

TEST_CASE("a ring around a word is no text, a round frame in a letterhead is", "[ocr][layout]") {
    DrawnPage ringed(160, 60);
    ringed.text(20, 20, 12, "是").text(60, 20, 12, "否").ring(57.6, 18.2, 9, 9);
    ringed.text(20, 40, 12, "其餘文字多行其餘文字多行");

    CHECK(ringed.layout().other_ink.size() == 1);

    // 國 of a round hand is a frame that touches nothing, as large as the letters beside it.
    DrawnPage letterhead(160, 60);
    letterhead.ring(39.6, 19.4, 8, 8).text(41.5, 21, 12, "或").text(49, 18.6, 24, "中中書書函");
    for (int i = 0; i < 3; ++i) letterhead.text(20, 35 + 8 * i, 12, "其餘文字多行其餘文字多行其餘");

    CHECK(letterhead.layout().other_ink.empty());
}

TEST_CASE("the filled bar beside a letterhead is no character of it", "[ocr][layout]") {
    DrawnPage page(160, 60);
    page.rule(22, 15, 22, 25, 4).text(27, 24, 20, "瑞山機電工程股份有限公司");
    page.text(27, 40, 12, "受文者：花蓮縣政府");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].box.x > pixels(25));
    REQUIRE(layout.other_ink.size() == 1);
    CHECK(near(layout.other_ink[0].w, pixels(4)));
}

TEST_CASE("a frame with corners belongs to a letterhead's character", "[ocr][layout]") {
    const std::string name = GENERATE("法務部　函", "經濟部　書函");
    DrawnPage page(190, 80);
    page.text(60, 20, 20, name, "Noto Serif CJK TC");
    page.text(20, 40, 12, "受文者：各機關　發文日期：中華民國一百年八月", "Noto Serif CJK TC");

    CHECK(page.layout().other_ink.empty());
}

TEST_CASE("a ring may be narrow and tall", "[ocr][layout]") {
    DrawnPage page(120, 50);
    page.text(20, 20, 12, "男　女").ring(19.2, 17.6, 6, 9);
    page.text(20, 40, 12, "其餘文字多行其餘文字多行");

    const Layout layout = page.layout();

    REQUIRE(layout.other_ink.size() == 1);
    CHECK(std::abs(layout.other_ink[0].w - pixels(6)) < pixels(0.6));
}

TEST_CASE("a ring may run into the stroke between two choices", "[ocr][layout]") {
    for (const double x : {18.8, 27.2}) {  // around 是 or 否
        DrawnPage page(120, 50);
        page.text(20, 20, 12, "是／否").ring(x, 18.6, 6.6, 7);

        const Layout layout = page.layout();

        CAPTURE(x);
        REQUIRE(layout.other_ink.size() == 1);
        CHECK(std::abs(center_x(layout.other_ink[0]) - pixels(x + 3.3)) < pixels(0.8));
        CHECK(layout.other_ink[0].w < pixels(8.4));
    }
}

TEST_CASE("handwriting that runs over a rule is not in the next cell's line", "[ocr][layout]") {
    DrawnPage page(160, 80);
    draw_table(page);
    page.text(48, 32, 12, "傳真").text(82, 32, 12, "02-2000").text(82, 42, 12, "其餘文字");
    page.rule(36, 33, 41.5, 35.5, 0.5);  // the last stroke of a signature in the first cell

    const Layout layout = page.layout();

    const auto label = std::find_if(layout.lines.begin(), layout.lines.end(), [](const auto& line) {
        return line.box.x > pixels(40) && line.box.x < pixels(60);
    });
    REQUIRE(label != layout.lines.end());
    CHECK(label->box.x > pixels(47));
}

TEST_CASE("the stroke of _ stays with its letters, those of 二 with one another", "[ocr][layout]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "TW-Kai", "TW-Sung",
                             "Noto Serif CJK TC", "Noto Sans CJK TC"}) {
        for (const char* text : {"376470000A_1040012345_ATTACH1.pdf", "桃園市中壢區公園二"}) {
            DrawnPage page(160, 60);
            page.text(20, 20, 12, text, font).text(20, 35, 12, "其餘文字多行其餘文字多行", font);

            const Layout layout = page.layout();

            CAPTURE(font, text);
            REQUIRE(layout.lines.size() == 2);
            l_int32 ink = 0;
            l_int32 all = 0;
            pixCountPixels(layout.lines[0].ink.get(), &ink, nullptr);
            const PixelBox& box = layout.lines[0].box;
            const PixPtr page_ink = page.binary();
            const PixPtr around =
                crop(page_ink.get(), {0, box.y - 10, pixGetWidth(page_ink.get()), box.h + 20});
            pixCountPixels(around.get(), &all, nullptr);
            CHECK(ink == all);
        }
    }
}

TEST_CASE("the comma of an amount stays with its digits", "[ocr][layout]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "TW-Kai", "TW-Sung",
                             "Noto Serif CJK TC", "Noto Sans CJK TC"}) {
        for (const double points : {9.0, 12.0, 16.0}) {
            DrawnPage page(160, 80);
            draw_table(page);
            page.text(82, 32, points, "12,000", font)
                .text(42, 32, 12, "金額")
                .text(82, 42, 12, "元整");

            CAPTURE(font, points);
            CHECK(page.layout().lines.size() == 3);
        }
    }
}

TEST_CASE("二 above 三 with white behind them are two lines", "[ocr][layout]") {
    DrawnPage page(160, 60);
    page.text(30, 19.2, 12, "計畫如有賸餘款").text(30, 26.9, 12, "請併同函送備查");
    // In a font with thick lowest strokes.
    page.rule(20.6, 20.3, 23.6, 20.3, 0.5).rule(20, 22.9, 26.1, 22.9, 1.2);
    page.rule(20.6, 27.7, 23.8, 27.7, 0.5).rule(20.9, 29.1, 23.6, 29.1, 0.4);
    page.rule(20, 30.8, 26.1, 30.8, 1.1);

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].box.h < pixels(6.5));
    CHECK(layout.lines[1].box.h < pixels(6.5));
}

TEST_CASE("characters of an upper and a lower piece stay whole in front of a gap",
          "[ocr][layout]") {
    DrawnPage page(160, 60);
    page.text(20, 40, 12, "其餘文字較小者多行").text(20, 50, 12, "其餘文字較小者多行");
    page.text(40, 20, 14, "「托育人員」");
    // 主旨 of a font in which no stroke of either goes all the way down.
    page.rule(21.6, 20.8, 23.2, 20.8, 1).frame(20.2, 22, 4.4, 3.2);
    page.rule(26.4, 21.1, 30, 21.1, 1.6).frame(26.2, 22.5, 4, 2.7);

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 3);
    CHECK(near(layout.lines[0].box.y, pixels(20.3)));
    CHECK(near(layout.lines[0].box.x, pixels(20.2)));
}

TEST_CASE("the upper piece of a character belongs to its own line, not to the one above",
          "[ocr][layout]") {
    DrawnPage page(200, 100);
    for (int i = 0; i < 4; ++i) page.text(20, 20 + 8 * i, 14, "受文者為各直轄市政府及各縣市政府");
    // Two lines of small print close below one another; the second begins with 箱 of a font in
    // which no stroke goes all the way up.
    page.text(20, 70, 8, "地址甲乙丙丁戊己庚辛壬癸路").text(22.8, 73.5, 8, "號十七樓之五三巷");
    page.rule(20.3, 73.7, 22.3, 73.7, 0.6).frame(20.3, 74.5, 1.9, 1.5);

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 6);
    CHECK(layout.lines[4].box.h < pixels(3.4));
    CHECK(near(layout.lines[5].box.x, pixels(20.3)));
}

TEST_CASE("lines of small print close below one another come apart", "[ocr][layout]") {
    DrawnPage page(200, 100);
    for (int i = 0; i < 4; ++i) page.text(20, 20 + 8 * i, 15, "受文者為各直轄市政府及各縣市政府");
    page.text(20, 70, 8, "發文日期：中華民國99年12月13日（星期二）地址：彰化縣員林市莒光路298號");
    page.text(20, 72.9, 8, "發文字號：員警分三字第0991889824號　承辦單位：護理部　電話：（04）");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 6);
    CHECK(layout.lines[4].box.h < pixels(3.6));
}

TEST_CASE("three lines without leading come apart where each ends", "[ocr][layout]") {
    DrawnPage page(200, 110);
    for (int i = 0; i < 4; ++i) page.text(20, 20 + 8 * i, 15, "受文者為各直轄市政府及各縣市政府");
    page.text(20, 70, 14, "受文者：內政部警政署");
    page.text(20, 74.8, 11, "發文日期：中華民國105年09月01日");
    page.text(20, 78.7, 11, "發文字號：彰基醫字第1050025149號");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 7);
    for (std::size_t line = 4; line < 7; ++line) CHECK(layout.lines[line].box.h < pixels(5.3));
}

TEST_CASE("the edge of a dashed frame is no part of the line beside it", "[ocr][layout]") {
    DrawnPage page(200, 60);
    for (int i = 0; i < 40; ++i) page.rule(20 + 2 * i, 20, 21.2 + 2 * i, 20, 0.25);
    page.text(103, 22.6, 11, "地址：彰化縣溪州鄉彰水路一段");
    for (int i = 0; i < 3; ++i) page.text(24, 30 + 8 * i, 12, "高雄市小港區沿海一路");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 4);
    CHECK(layout.lines[0].box.x > pixels(100));
    CHECK(layout.lines[0].box.h < pixels(5));
}

TEST_CASE("a streak of a fax machine cuts no line, a rule between columns does", "[ocr][layout]") {
    const auto lines_with_rule_at = [](double x) {
        DrawnPage page(120, 150);
        for (int i = 0; i < 12; ++i) {
            page.text(10, 10 + 11 * i, 14, "請於期限內函復本部")
                .text(66, 10 + 11 * i, 14, "並副知各機關");
        }
        page.rule(x, 2, x, 148, 0.15);
        return page.layout().lines.size();
    };
    CHECK(lines_with_rule_at(61) == 24);  // between the columns
    CHECK(lines_with_rule_at(83.3) == lines_with_rule_at(118));
}

TEST_CASE("a head in white on black is a cell of its table, the rules below it are whole",
          "[ocr][layout]") {
    constexpr double kBand = 10;  // millimetres
    DrawnPage page(160, 80);
    page.rule(20, 20 + kBand / 2, 140, 20 + kBand / 2, kBand);
    page.frame(20, 20, 120, 30).rule(60, 30, 60, 50).rule(20, 40, 140, 40);

    const Layout layout = page.layout();

    REQUIRE(layout.cells.size() == 5);
    CHECK(layout.cells[0].column_span == 2);
    CHECK(near(layout.cells[1].box.y, pixels(30)));
    CHECK(near(layout.cells[1].box.w, pixels(40)));
}

TEST_CASE("characters that touch a rule keep the arcs of their tops", "[ocr][layout]") {
    DrawnPage plain(120, 40);
    plain.text(20, 15, 11, "fq9@36", "DejaVu Sans");
    const Layout alone = plain.layout();
    REQUIRE(alone.lines.size() == 1);
    const int top = alone.lines[0].box.y;
    const int side = static_cast<int>(pixels(0.4));  // below the rule
    const PixelBox arcs{alone.lines[0].box.x, top, alone.lines[0].box.w, side};

    DrawnPage ruled(120, 40);
    ruled.text(20, 15, 11, "fq9@36", "DejaVu Sans");
    const double above = top / pixels(1) - 0.15;
    ruled.rule(10, above, 110, above, 0.3);
    const Layout beside = ruled.layout();

    CHECK(ink_in(beside.text_mask.get(), arcs) > 0.8 * ink_in(alone.text_mask.get(), arcs));
    const PixelBox between{static_cast<int>(pixels(80)), top - side, side, 2 * side};
    CHECK(ink_in(beside.text_mask.get(), between) == 0);
}

TEST_CASE("a stroke of the title over a rule of the table is none of it", "[ocr][layout]") {
    DrawnPage page(160, 80);
    page.rule(80, 10, 80, 16.2, 0.5);  // of 中
    page.frame(20, 17.5, 120, 30).rule(20, 32.5, 140, 32.5).rule(80, 17.5, 80, 32.5);

    const Layout layout = page.layout();

    REQUIRE(layout.cells.size() == 3);
    CHECK(near(layout.cells[0].box.w, pixels(60)));
    CHECK(near(layout.cells[2].box.w, pixels(120)));
}

TEST_CASE("a large character in front of small print is whole", "[ocr][layout]") {
    DrawnPage page(150, 60);
    page.text(15, 10, 21, "簽", "TW-Kai");
    page.text(38, 12.8, 11, "於秘書室　中華民國113年6月4日", "TW-Kai");
    page.text(15, 24, 11, "主旨：擬汰換電梯控制系統，簽請核示。", "TW-Kai");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 3);
    CHECK(layout.lines[0].box.h > pixels(6));
    CHECK(layout.lines[0].box.w < pixels(9));
    CHECK(layout.lines[1].box.h < pixels(5.2));
}

TEST_CASE("a character half as large again in front of a line is no part of it", "[ocr][layout]") {
    DrawnPage page(150, 60);
    page.text(15, 10, 18, "簽", "TW-Kai");
    page.text(26, 11.8, 11, "於人事室　中華民國113年7月22日", "TW-Kai");
    page.text(15, 24, 12, "主旨：擬辦理外補甄選案，簽請核示。", "TW-Kai");
    page.text(15, 34, 12, "說明：依公務人員陞遷法辦理。", "TW-Kai");

    const Layout layout = page.layout();

    REQUIRE(layout.lines.size() == 4);
    CHECK(layout.lines[0].box.w < pixels(8));
    CHECK(layout.lines[1].box.h < pixels(5.2));
    CHECK(layout.lines[1].box.x > layout.lines[0].box.x + layout.lines[0].box.w);
}

TEST_CASE("the number 一 of an item between a colon and a comma is no blank", "[ocr][layout]") {
    for (const double size : {14, 15, 16, 17, 18}) {
        DrawnPage page(160, 20);
        page.text(10, 6, size, "說明：一、依據傳染病防治法第27條辦理。", "TW-Sung");
        CAPTURE(size);
        CHECK(page.layout().underlines.empty());
    }
    DrawnPage blank(160, 20);
    blank.text(10, 6, 15, "日期：", "AR PL UMing TW").rule(28, 11.4, 36, 11.4);
    blank.text(37, 6, 15, "年", "AR PL UMing TW");
    CHECK(blank.layout().underlines.size() == 1);
}

TEST_CASE("a large character in front of small ones that are spaced apart is by itself",
          "[ocr][layout]") {
    DrawnPage page(120, 30);
    page.text(10, 6, 24, "簽").text(26, 9, 13, "於").text(33.5, 9, 13, "總務處採購組");
    const Layout layout = page.layout();
    REQUIRE(layout.lines.size() == 2);
    CHECK(layout.lines[0].box.w < pixels(10));
}

TEST_CASE("specks that stand on one level are no lines", "[ocr][layout]") {
    DrawnPage page(170, 60);
    page.text(15, 15, 12, "一、本案經費由各單位自行負擔。").text(15, 25, 12, "二、請查照。");
    for (const double x : {9.0, 47.0, 50.5, 81.0, 84.5, 118.0, 150.0}) {
        for (const double y : {8.3, 22.1, 34.2, 48.7}) page.rule(x, y, x + 0.35, y, 0.35);
    }

    CHECK(page.layout().lines.size() == 2);
}
