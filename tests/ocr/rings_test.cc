#include <vector>

#include <catch2/catch.hpp>

#include "drawn_page.h"
#include "ocr/layout/layout.h"

using namespace gongwen;
using namespace gongwen::ocr;

TEST_CASE("rings in front of words are boxes", "[ocr][checkbox]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "Noto Sans CJK TC"}) {
        DrawnPage page(170, 40);
        form_cell(page).text(20, 14, 12, "○電動螢幕　○延長線　○白板", font);

        CAPTURE(font);
        const auto boxes = boxes_of(page);
        REQUIRE(boxes.size() == 3);
        for (const LayoutCheckBox& box : boxes) CHECK_FALSE(box.ticked);
    }
}

TEST_CASE("a ring with a mark in it, or out of it, is ticked", "[ocr][checkbox]") {
    for (const double reach : {2.0, 3.6, 5.0}) {
        DrawnPage page(170, 40);
        form_cell(page);
        for (const double x : {20.0, 50.0, 80.0}) {
            page.ring(x, 15, 3.6, 3.6).text(x + 5, 14.5, 12, "電動螢幕");
        }
        page.tick(50 + (3.6 - reach) / 2, 15 + (3.6 - reach) / 2, reach);

        CAPTURE(reach);
        const auto boxes = boxes_of(page);
        REQUIRE(boxes.size() == 3);
        CHECK_FALSE(boxes[0].ticked);
        CHECK(boxes[1].ticked);
        CHECK_FALSE(boxes[2].ticked);
    }
}

TEST_CASE("a disc among rings is a marked one", "[ocr][checkbox]") {
    DrawnPage page(170, 40);
    form_cell(page).text(20, 14, 12, "○電動螢幕　●延長線　○白板", "Noto Sans CJK TC");

    const auto boxes = boxes_of(page);

    REQUIRE(boxes.size() == 3);
    CHECK(boxes[1].ticked);
    CHECK_FALSE(boxes[2].ticked);
}

TEST_CASE("a ring and a disc of its size are boxes as well as two rings", "[ocr][checkbox]") {
    DrawnPage page(170, 40);
    form_cell(page).text(20, 14, 12, "●電動螢幕　○延長線", "Noto Sans CJK TC");

    const auto boxes = boxes_of(page);

    REQUIRE(boxes.size() == 2);
    CHECK(boxes[0].ticked);
    CHECK_FALSE(boxes[1].ticked);
}

TEST_CASE("rings behind words are boxes where white parts them from the next words",
          "[ocr][checkbox]") {
    DrawnPage page(170, 40);
    form_cell(page).text(20, 14, 12, "不亮○　　閃爍○　　傾斜○", "Noto Sans CJK TC");

    CHECK(boxes_of(page).size() == 3);
}

TEST_CASE("round signs of text are no boxes", "[ocr][checkbox]") {
    for (const char* words :
         {"王○明、李○華、張○○", "一〇四年、一〇五年三月二〇日", "OOO股份有限公司 Old 001",
          "承辦人：○○○　電話：000", "國圖團困回", "林○○　　陳○○　　吳○○"}) {
        DrawnPage page(170, 40);
        form_cell(page).text(20, 14, 12, words, "Noto Sans CJK TC");

        CAPTURE(words);
        CHECK(boxes_of(page).empty());
    }
}

TEST_CASE("beside square boxes of nearly their size empty rings are no marked boxes",
          "[ocr][checkbox]") {
    DrawnPage page(170, 90);
    for (const double x : {20.0, 60.0, 100.0}) {
        page.box(x, 60, 3.0).text(x + 5, 59.4, 12, "附件", "Noto Serif CJK TC");
        page.ring(x, 14, 2.8, 2.8).text(x + 5, 13.2, 12, "表演藝術", "Noto Serif CJK TC");
    }

    for (const LayoutCheckBox& one : boxes_of(page)) CHECK_FALSE(one.ticked);
}

TEST_CASE("rings in the cells of a grid are boxes, a typed ○ or two are answers",
          "[ocr][checkbox]") {
    for (const int count : {2, 6}) {
        DrawnPage page(170, 60);
        for (int i = 0; i < 6; ++i) {
            const double x = 20 + 20.0 * (i % 3);
            const double y = 10 + 12.0 * (i / 3);
            page.frame(x, y, 20, 12);
            if (i < count) page.ring(x + 8, y + 4, 3.6, 3.6);
        }
        page.text(90, 14, 12, "星期一上午值班", "Noto Serif CJK TC");

        CAPTURE(count);
        CHECK(boxes_of(page).size() == (count > 2 ? 6U : 0U));
    }
}

TEST_CASE("a mark typed for a ring may be of another size", "[ocr][checkbox]") {
    for (const double side : {2.8, 4.4}) {
        DrawnPage page(170, 40);
        form_cell(page);
        for (const double x : {20.0, 50.0, 80.0}) {
            const double own = x == 50 ? side : 3.6;
            page.ring(x, 16.8 - own / 2, own, own).text(x + 5, 14.5, 12, "電動螢幕");
        }
        const double core = side * 0.7;
        for (double d = core; d > 0.2; d -= 0.2) {
            page.ring(50 + (side - d) / 2, 16.8 - d / 2, d, d);
        }

        CAPTURE(side);
        const auto boxes = boxes_of(page);
        REQUIRE(boxes.size() == 3);
        CHECK_FALSE(boxes[0].ticked);
        CHECK(boxes[1].ticked);
        CHECK_FALSE(boxes[2].ticked);
    }
}

TEST_CASE("rings with half a space in front of them are boxes beside others", "[ocr][checkbox]") {
    DrawnPage page(170, 40);
    form_cell(page).text(20, 14, 12, "○焚化 ○掩埋 ○再利用", "Noto Sans CJK TC");

    CHECK(boxes_of(page).size() == 3);
}

TEST_CASE("a character that looks like a marked ring is none where no ring is in line with it",
          "[ocr][checkbox]") {
    DrawnPage page(170, 60);
    form_cell(page).text(60, 14, 12, "○汙泥　○廢油　○廢酸", "Noto Sans CJK TC");
    page.text(20, 34, 12, "起運時間", "Noto Sans CJK TC");

    CHECK(boxes_of(page).size() == 3);
}
