#include "pipeline/reading/stamp_lines.h"

#include <numbers>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "ocr/drawn_page.h"

using namespace gongwen;
using namespace gongwen::pipeline;

namespace {

Line line(std::string text, gongwen::Box box, bool stamp = false) {
    Line out;
    out.text = std::move(text);
    out.box = box;
    out.stamp = stamp;
    return out;
}

}  // namespace

TEST_CASE("what a text layer says of a stamp is the stamp's and stands there once", "[reading]") {
    Page page;
    page.lines = {line("擬辦：", {71, 722, 113, 740}), line("1080414", {104, 769, 153, 783}),
                  line("一、依說明二辦理。", {71, 786, 300, 800})};

    add_stamp_lines(page, {line("108O414", {105, 772, 152, 780}, true),
                           line("10808776818", {91, 789, 166, 797}, true)});

    REQUIRE(page.lines.size() == 4);
    CHECK_FALSE(page.lines[0].stamp);
    CHECK(page.lines[1].stamp);
    CHECK(page.lines[1].text == "1080414");
    CHECK_FALSE(page.lines[2].stamp);  // print that a stamp lies over
    CHECK(page.lines[3].text == "10808776818");
}

TEST_CASE("a stamp is read however it was set down, and its lines stand where they are printed",
          "[reading]") {
    const double degrees = GENERATE(-5.0, 0.0, 4.0);
    ocr::DrawnPage drawn(90, 60);
    drawn.frame(15, 15, 55, 26).text(20, 17, 13, "收文 113年7月22日", "AR PL UMing TW");
    drawn.text(20, 28, 13, "第1130016604號", "AR PL UMing TW");
    const auto angle = static_cast<float>(degrees * std::numbers::pi / 180);
    scan::CleanPage page;
    page.dpi = ocr::kTestDpi;
    page.seal_gray.reset(
        pixRotate(drawn.gray().get(), angle, L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
    page.seal_binary.reset(pixThresholdToBinary(page.seal_gray.get(), 150));
    const double point = 72 / 25.4;  // of a millimetre
    page.seals.push_back({{10 * point, 8 * point, 75 * point, 48 * point}, "red", 0.2});

    const std::vector<Line> lines = stamp_lines(page, ocr::test_engine(), 1);

    REQUIRE(lines.size() == 2);
    CHECK(without_spaces(to_utf32(lines[0].text)) == U"收文113年7月22日");
    CHECK(lines[1].text == "第1130016604號");
    // The middle of the stamp does not move; a line 6 mm above it moves aside with the angle.
    const double aside = std::sin(angle) * 5.5 * point;
    CHECK(lines[0].box.center_y() == Approx((17 + 2.8) * point).margin(2.5 * point));
    CHECK(lines[0].box.left == Approx(20 * point + aside).margin(2.5 * point));
}
