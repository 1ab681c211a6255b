#include "ocr/line/written_figures.h"

#include <catch2/catch.hpp>

#include "drawn_page.h"

using namespace gongwen;
using namespace gongwen::ocr;

TEST_CASE("printed figures stand on one line and reach one height", "[ocr]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "TW-Kai", "TW-Sung",
                             "Noto Serif CJK TC", "Noto Sans CJK TC"}) {
        for (const double points : {9.0, 12.0, 16.0}) {
            DrawnPage page(60, 20);
            page.text(10, 5, points, "1,234,567.89-0", font);

            CAPTURE(font, points);
            CHECK_FALSE(are_written_figures(page.binary().get(), U"1,234,567.89-0"));
        }
    }
}

TEST_CASE("figures of a hand go up and down and differ in size", "[ocr]") {
    DrawnPage strokes(60, 20);
    strokes.rule(10, 5, 9.4, 9, 0.4).rule(12.6, 6, 12.2, 9.3, 0.4);
    CHECK(are_written_figures(strokes.binary().get(), U"11"));

    DrawnPage sizes(60, 20);
    sizes.text(10, 5, 14, "5").text(13, 6.2, 11, "2").text(16, 4.6, 14, "03");
    CHECK(are_written_figures(sizes.binary().get(), U"5203"));
}

TEST_CASE("of one figure, and of words, nothing can be told", "[ocr]") {
    DrawnPage one(60, 20);
    one.text(10, 5, 14, "5");
    CHECK_FALSE(are_written_figures(one.binary().get(), U"5"));

    DrawnPage words(60, 20);
    words.text(10, 5, 14, "第5號");
    CHECK_FALSE(are_written_figures(words.binary().get(), U"第5號"));
}
