#include <catch2/catch.hpp>

#include "drawn_page.h"

using namespace gongwen;
using namespace gongwen::ocr;

TEST_CASE("a percent sign is as wide as it is printed", "[ocr][percent]") {
    const auto read = [](const std::string& font, const std::string& text) {
        DrawnPage page(150, 40);
        page.text(15, 15, 14, text, font);
        const Page result = page.read(test_engine());
        return result.lines.empty() ? std::string() : result.lines.front().text;
    };
    for (const char* font : {"AR PL UKai TW", "AR PL UMing TW"}) {
        INFO(font);
        CHECK(read(font, "補助比率為85％，餘由貴所自籌。") == "補助比率為85％，餘由貴所自籌。");
        CHECK(read(font, "補助比率為85%，餘由貴所自籌。") == "補助比率為85%，餘由貴所自籌。");
        CHECK(read(font, "發生率達12％以上者。") == "發生率達12％以上者。");
    }
}
