#include "ocr/hand/blank_figures.h"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "drawn_page.h"
#include "ocr/geometry.h"

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

constexpr double kSure = 0.99;
constexpr double kBelieved = 0.4;  // text of less is for a person to key

/// 共 __17__ 冊, with what is written on the blank.
struct Blank {
    Layout layout;
    Page page;

    explicit Blank(const std::string& figures) {
        DrawnPage drawn(120, 40);
        drawn.text(20, 10, 11, "共").rule(25, 14.8, 36, 14.8, 0.2).text(28, 9.9, 11, figures);
        drawn.text(38, 10, 11, "冊裝訂完成");
        layout = drawn.layout();
        page.dpi = kTestDpi;
    }

    /// As if recognition had read so: one symbol beside the other from `left` (mm) on.
    Blank& read(double left, const std::string& figures) {
        Line line;
        for (const char c : figures) {
            const gongwen::Box box =
                to_points({static_cast<int>(pixels(left)), static_cast<int>(pixels(10)),
                           static_cast<int>(pixels(2)), static_cast<int>(pixels(4))},
                          kTestDpi);
            line.symbols.push_back({std::string(1, c), box, kSure});
            line.box = united(line.box, box);
            left += 2;
        }
        page.lines.push_back(line);
        doubt_unread_figures(page, layout);
        return *this;
    }

    double least() const {
        double least = 1;
        for (const Symbol& symbol : page.lines.front().symbols)
            least = std::min(least, symbol.confidence);
        return least;
    }
};

}  // namespace

TEST_CASE("a figure with the ink of two is for a person", "[ocr][hand]") {
    REQUIRE(Blank("17").layout.underlines.size() == 1);

    CHECK(Blank("17").read(30, "7").least() < kBelieved);
    CHECK(Blank("238").read(28, "28").least() < kBelieved);
    CHECK(Blank("17").read(28, " 7 ").least() < kBelieved);
}

TEST_CASE("figures that fill their ink are believed", "[ocr][hand]") {
    CHECK(Blank("17").read(28, "17").least() == kSure);
    CHECK(Blank("5").read(28, "5").least() == kSure);
    CHECK(Blank("1,250").read(28, "1,250").least() == kSure);
}

TEST_CASE("a figure that slipped beside its blank counts with the others", "[ocr][hand]") {
    CHECK(Blank("17").read(23.5, "17").least() == kSure);
}

TEST_CASE("figures in the blank of a title are as large as its type", "[ocr][hand]") {
    DrawnPage drawn(170, 60);
    drawn.rule(30, 17.3, 44, 17.3, 0.2).text(31, 9.5, 18, "110").text(45, 9.5, 18, "年度第期");
    for (int row = 0; row < 4; ++row)
        drawn.text(20, 25 + 7 * row, 11, "申請人姓名聯絡電話通訊地址");
    const Layout layout = drawn.layout();
    REQUIRE(layout.underlines.size() == 1);
    const auto least = [&](double width_of_han) {
        Page page;
        page.dpi = kTestDpi;
        Line line;
        double left = 31.5;
        const auto add = [&](const std::string& text, double width) {
            const gongwen::Box box =
                to_points({static_cast<int>(pixels(left)), static_cast<int>(pixels(10)),
                           static_cast<int>(pixels(width)), static_cast<int>(pixels(7))},
                          kTestDpi);
            line.symbols.push_back({text, box, kSure});
            line.box = united(line.box, box);
            left += width;
        };
        for (const char* figure : {"1", "1", "0"}) add(figure, 3.2);
        left = 45;
        for (const char* word : {"年", "度", "第", "期"}) add(word, width_of_han);
        page.lines.push_back(line);
        doubt_unread_figures(page, layout);
        return page.lines.front().symbols.front().confidence;
    };

    CHECK(least(6.2) == kSure);
    CHECK(least(3.6) < kBelieved);
}
