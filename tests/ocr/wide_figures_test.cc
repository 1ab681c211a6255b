#include "ocr/line/wide_figures.h"

#include <catch2/catch.hpp>

#include "drawn_page.h"

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

std::string read_in(const std::string& font, const std::vector<std::string>& lines) {
    DrawnPage page(170, 15 + 12 * static_cast<double>(lines.size()));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        page.text(10, 10 + 12 * static_cast<double>(i), 14, lines[i], font);
    }
    std::string text;
    for (const Line& line : page.read(test_engine()).lines) text += line.text + "\n";
    return text;
}

}  // namespace

TEST_CASE("figures are as wide as they are printed", "[ocr][wide]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW", "Noto Sans CJK TC"}) {
        INFO(font);
        CHECK(read_in(font, {"中華民國１１３年５月２０日府工土字第１１３號",
                             "同意補助９０％，請依要點第５點於６月３０日前完成。"}) ==
              "中華民國１１３年５月２０日府工土字第１１３號\n"
              "同意補助９０％，請依要點第５點於６月３０日前完成。\n");
        CHECK(read_in(font, {"中華民國113年5月20日府工土字第1130012345號",
                             "請依要點第5點於6月30日前完成。"}) ==
              "中華民國113年5月20日府工土字第1130012345號\n請依要點第5點於6月30日前完成。\n");
    }
}

TEST_CASE("a narrow figure with spaces around it stays narrow beside others", "[ocr][wide]") {
    CHECK(read_in("AR PL UMing TW", {"中華民國 113 年 5 月 20 日", "請依第 5 點辦理。"}) ==
          "中華民國113年5月20日\n請依第5點辦理。\n");
}

TEST_CASE("signs between characters and figures are as wide as they are printed", "[ocr][wide]") {
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW"}) {
        INFO(font);
        CHECK(
            read_in(font, {"研習日期５月１２日～５月１３日，地點甲乙教室。",
                           "會議時間9時～12時，甲/乙方各一份。"}) ==
            "研習日期５月１２日～５月１３日，地點甲乙教室。\n會議時間9時～12時，甲/乙方各一份。\n");
    }
    CHECK(read_in("AR PL UMing TW", {"由一般行政－業務費項下支應，電話02-23456780。"}) ==
          "由一般行政－業務費項下支應，電話02-23456780。\n");
    CHECK(read_in("AR PL UKai TW", {"地點甲／乙教室，甲/乙方各一份。"}) ==
          "地點甲／乙教室，甲/乙方各一份。\n");
}
