#include "ocr/text_layer.h"

#include <catch2/catch.hpp>

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

Page page_with(const std::string& text, const Box& box) {
    Page page;
    page.lines = lines_from_text_layer({{text, box}}, 1);
    return page;
}

}  // namespace

TEST_CASE("words on one level become a line with a place for each character", "[ocr][textlayer]") {
    const std::vector<Line> lines = lines_from_text_layer({{"法務部", {100, 50, 136, 62}},
                                                           {"受文者：", {52, 50, 100, 62}},
                                                           {"速別：", {52, 70, 88, 82}}},
                                                          2);

    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "受文者：法務部");
    CHECK(lines[0].page == 2);
    REQUIRE(lines[0].symbols.size() == 7);
    CHECK(lines[0].symbols[4].text == "法");
    CHECK(lines[0].symbols[4].box.left == Approx(100));
    CHECK(lines[0].symbols[4].box.right == Approx(112));
    CHECK(lines[1].text == "速別：");
}

TEST_CASE("gaps between words are spaces or the end of the line", "[ocr][textlayer]") {
    const std::vector<Line> lines = lines_from_text_layer({{"內政部", {100, 50, 160, 70}},
                                                           {"函", {200, 50, 220, 70}},
                                                           {"檔號", {400, 50, 440, 70}},
                                                           {"open", {50, 100, 80, 112}},
                                                           {"data", {84, 100, 110, 112}}},
                                                          1);

    REQUIRE(lines.size() == 3);
    CHECK(lines[0].text == "內政部　函");
    CHECK(lines[1].text == "檔號");
    CHECK(lines[2].text == "open data");
}

TEST_CASE("a layer agrees as far as its characters are those on the page", "[ocr][textlayer]") {
    const Box box{50, 50, 150, 60};
    const Page read = page_with("受文者：法務部各機關", box);

    CHECK(agreement(read, lines_from_text_layer({{"受文者:法務部各機關", box}}, 1)) == Approx(1));
    CHECK(agreement(read, lines_from_text_layer({{"受文者：法務部各校園", box}}, 1)) ==
          Approx(0.8));
    CHECK(agreement(read, lines_from_text_layer({{"##########", box}}, 1)) == Approx(0));
    CHECK(agreement(read, {}) == Approx(0));
    CHECK(agreement(Page{}, lines_from_text_layer({{"法務部", box}}, 1)) == Approx(0));
}

TEST_CASE("a mark of the binding line joins no line of the text layer", "[ocr][textlayer]") {
    const auto lines = lines_from_text_layer({{"正本：立法院", {70, 100, 150, 112}},
                                              {"訂", {40, 108, 50, 120}},
                                              {"司法院", {100, 116, 150, 128}}},
                                             1);

    REQUIRE(lines.size() == 3);
    CHECK(lines[0].text == "正本：立法院");
    CHECK(lines[1].text == "司法院");
    CHECK(lines[2].text == "訂");
    CHECK(lines[2].vertical);
}
