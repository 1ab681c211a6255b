// Brackets that a form prints for boxes, found by their strokes.

#include <vector>

#include <catch2/catch.hpp>

#include "drawn_page.h"
#include "ocr/layout/layout.h"

using namespace gongwen;
using namespace gongwen::ocr;

TEST_CASE("brackets with nothing between, in front of words, are empty boxes", "[ocr][checkbox]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "Noto Sans CJK TC"}) {
        for (const char* line :
             {"（　）桃花　（　）李花　（　）杏花", "[　] 桃花　[　] 李花　[　] 杏花",
              "〔　〕桃花　〔　〕李花　〔　〕杏花", "［　］桃花　［　］李花　［　］杏花"}) {
            DrawnPage page(170, 40);
            form_cell(page).text(20, 14, 12, line, font);

            CAPTURE(font, line);
            const auto boxes = boxes_of(page);
            REQUIRE(boxes.size() == 3);
            for (const LayoutCheckBox& box : boxes) CHECK_FALSE(box.ticked);
        }
    }
}

TEST_CASE("of brackets alike the pair with a mark between is ticked", "[ocr][checkbox]") {
    for (const char* mark : {"V", "✓", "X", "O"}) {
        for (const char* font : {"AR PL UMing TW", "Noto Sans CJK TC"}) {
            DrawnPage page(170, 40);
            form_cell(page)
                .text(20, 14, 12, "〔　〕桃花　〔　〕李花　〔　〕杏花", font)
                .text(50, 14, 12, mark, "DejaVu Sans");

            CAPTURE(mark, font);
            const auto boxes = boxes_of(page);
            REQUIRE(boxes.size() == 3);
            CHECK_FALSE(boxes[0].ticked);
            CHECK(boxes[1].ticked);
            CHECK_FALSE(boxes[2].ticked);
        }
    }
}

TEST_CASE("brackets around words and numbers are no boxes", "[ocr][checkbox]") {
    for (const char* words :
         {"（甲）桃花　（乙）李花　（丙）杏花", "（一）桃花　（二）李花　（三）杏花",
          "(1) 桃花　(2) 李花　(3) 杏花", "桃花（每盆）李花（每束）杏花", "匚口匹區巨日回"}) {
        DrawnPage page(170, 40);
        form_cell(page).text(20, 14, 12, words, "Noto Sans CJK TC");

        CAPTURE(words);
        CHECK(boxes_of(page).empty());
    }
}

TEST_CASE("empty brackets with no words behind are room to write in", "[ocr][checkbox]") {
    DrawnPage page(170, 40);
    form_cell(page).text(20, 14, 12, "電話（　）　　　　傳真（　）", "Noto Sans CJK TC");

    CHECK(boxes_of(page).empty());
}
