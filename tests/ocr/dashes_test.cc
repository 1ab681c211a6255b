#include "ocr/line/dashes.h"

#include <catch2/catch.hpp>

#include "drawn_page.h"

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

std::string read_in(const std::string& font, const std::string& dash) {
    DrawnPage page(150, 60);
    page.text(15, 15, 14, "一、所需經費由一般行政" + dash + "人事費項下支應。", font);
    page.text(15, 25, 14, "二、研習計畫" + dash + "農業研究由第一科統一辦理。", font);
    std::string text;
    for (const Line& line : page.read(test_engine()).lines) text += line.text + "\n";
    return text;
}

}  // namespace

TEST_CASE("a dash between characters is no 一 in faces whose 一 is written", "[ocr][dashes]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW"}) {
        INFO(font);
        CHECK(
            read_in(font, "－") ==
            "一、所需經費由一般行政－人事費項下支應。\n二、研習計畫－農業研究由第一科統一辦理。\n");
        CHECK(read_in(font, "—") ==
              "一、所需經費由一般行政—人事費項下支應。\n二、研習計畫—農業研究由第一科統一辦理。\n");
    }
}

TEST_CASE("nothing is a dash where 一 is a plain bar", "[ocr][dashes]") {
    Line first;
    first.box = {10, 10, 100, 22};
    for (const char* text : {"統", "一", "辦"}) {
        const double left = 10 + 12 * static_cast<double>(first.symbols.size());
        first.symbols.push_back({text, {left, 10, left + 12, 22}, 0.99});
        first.text += text;
    }
    Line numbered = first;
    numbered.symbols[2].text = "、";
    std::vector<Line> lines{first, numbered};
    const PixPtr bars(pixCreate(200, 100, 1));
    BOX* bar = boxCreate(22, 15, 12, 1);
    pixSetInRect(bars.get(), bar);
    boxDestroy(&bar);

    tell_dashes(lines, bars.get(), 72, 12);

    CHECK(lines[0].text == "統一辦");
}
