#include "ocr/text_layer.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

Page numbered(int number) {
    Page page;
    page.number = number;
    return page;
}

Page page_with(const std::string& text, const Box& box) {
    Page page;
    page.lines = lines_from_text_layer({{text, box}}, numbered(1));
    return page;
}

}  // namespace

TEST_CASE("words on one level become a line with a place for each character", "[ocr][textlayer]") {
    const std::vector<Line> lines = lines_from_text_layer({{"法務部", {100, 50, 136, 62}},
                                                           {"受文者：", {52, 50, 100, 62}},
                                                           {"速別：", {52, 70, 88, 82}}},
                                                          numbered(2));

    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "受文者：法務部");
    CHECK(lines[0].page == 2);
    REQUIRE(lines[0].symbols.size() == 7);
    CHECK(lines[0].symbols[4].text == "法");
    CHECK(lines[0].symbols[4].box.left == Approx(100));
    CHECK(lines[0].symbols[4].box.right == Approx(112));
    CHECK(lines[1].text == "速別：");
}

TEST_CASE("a label between the levels of two rows beside it parts neither", "[ocr][textlayer]") {
    Page seen = numbered(1);
    seen.cells = {Cell{{60, 210, 135, 270}}, Cell{{135, 210, 400, 270}}};
    // What was typed is set larger than the form's own words, and stands a little higher.
    const std::vector<Line> lines = lines_from_text_layer({{"請假期間", {74, 231.8, 122, 243.8}},
                                                           {"自", {141, 223.7, 153, 235.7}},
                                                           {"108", {163, 220.3, 183.7, 237.7}},
                                                           {"年", {185.4, 223.7, 197.4, 235.7}},
                                                           {"至", {141, 239.9, 153, 251.9}},
                                                           {"109", {163, 236.5, 183.7, 253.9}},
                                                           {"年", {185.4, 239.9, 197.4, 251.9}}},
                                                          seen);

    REQUIRE(lines.size() == 3);
    std::vector<std::string> texts;
    for (const Line& line : lines) texts.push_back(line.text);
    CHECK(std::ranges::count(texts, "自108年") == 1);
    CHECK(std::ranges::count(texts, "至109年") == 1);
    CHECK(std::ranges::count(texts, "請假期間") == 1);
}

TEST_CASE("Latin letters are half as wide as Chinese characters", "[ocr][textlayer]") {
    const std::vector<Line> lines =
        lines_from_text_layer({{"電郵：ab@c", {100, 50, 160, 62}}}, numbered(1));

    REQUIRE(lines.size() == 1);
    REQUIRE(lines[0].symbols.size() == 7);
    CHECK(lines[0].symbols[3].box.left == Approx(136));
    CHECK(lines[0].symbols[6].box.left == Approx(154));
    CHECK(lines[0].symbols[6].box.right == Approx(160));
}

TEST_CASE("gaps between words are spaces or the end of the line", "[ocr][textlayer]") {
    const std::vector<Line> lines = lines_from_text_layer({{"內政部", {100, 50, 160, 70}},
                                                           {"函", {200, 50, 220, 70}},
                                                           {"檔號", {400, 50, 440, 70}},
                                                           {"open", {50, 100, 80, 112}},
                                                           {"data", {84, 100, 110, 112}}},
                                                          numbered(1));

    REQUIRE(lines.size() == 3);
    CHECK(lines[0].text == "內政部　函");
    CHECK(lines[1].text == "檔號");
    CHECK(lines[2].text == "open data");
}

TEST_CASE("a layer agrees as far as its characters are those on the page", "[ocr][textlayer]") {
    const Box box{50, 50, 150, 60};
    const Page read = page_with("受文者：法務部各機關", box);

    CHECK(agreement(read, lines_from_text_layer({{"受文者:法務部各機關", box}}, numbered(1))) ==
          Approx(1));
    CHECK(agreement(read, lines_from_text_layer({{"受文者：法務部各校園", box}}, numbered(1))) ==
          Approx(0.8));
    CHECK(agreement(read, lines_from_text_layer({{"##########", box}}, numbered(1))) == Approx(0));
    CHECK(agreement(read, {}) == Approx(0));
    CHECK(agreement(Page{}, lines_from_text_layer({{"法務部", box}}, numbered(1))) == Approx(0));
}

TEST_CASE("a mark of the binding line joins no line of the text layer", "[ocr][textlayer]") {
    const auto lines = lines_from_text_layer({{"正本：立法院", {70, 100, 150, 112}},
                                              {"訂", {40, 108, 50, 120}},
                                              {"司法院", {100, 116, 150, 128}}},
                                             numbered(1));

    REQUIRE(lines.size() == 3);
    CHECK(lines[0].text == "正本：立法院");
    CHECK(lines[1].text == "司法院");
    CHECK(lines[2].text == "訂");
    CHECK(lines[2].vertical);
}

TEST_CASE("lines of a text layer end at check boxes and at the edges of cells",
          "[ocr][textlayer]") {
    Page seen = numbered(1);
    seen.cells = {{{50, 90, 150, 120}, 0, 0, 0, 1, 1}, {{150, 90, 400, 120}, 0, 0, 1, 1, 1}};
    seen.check_boxes.push_back({{205, 100, 215, 110}, 0, false, 0.98});

    const auto lines = lines_from_text_layer({{"申請目的", {95, 99, 143, 111}},
                                              {"學術研究", {155, 99, 200, 111}},
                                              {"歷史考證", {219, 99, 267, 111}},
                                              {"下一段", {95, 140, 131, 152}}},
                                             seen);

    REQUIRE(lines.size() == 4);
    CHECK(lines[0].text == "申請目的");
    CHECK(lines[0].cell == 0);
    CHECK(lines[1].text == "學術研究");
    CHECK(lines[1].cell == 1);
    CHECK(lines[2].text == "歷史考證");
    CHECK(lines[3].cell == -1);
}

TEST_CASE("words without height are lines of their own", "[ocr][textlayer]") {
    const std::vector<Line> lines = lines_from_text_layer(
        {{"主旨", {52, 50, 100, 62}}, {"甲", {52, 70, 64, 70}}, {"乙", {80, 70, 92, 70}}},
        numbered(1));

    REQUIRE(lines.size() == 3);
    CHECK(lines[0].text == "主旨");
    CHECK(lines[1].text == "甲");
    CHECK(lines[2].text == "乙");
}
