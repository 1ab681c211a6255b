#include "pipeline/reading/stamp_lines.h"

#include <catch2/catch.hpp>

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
