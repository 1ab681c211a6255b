#include <catch2/catch.hpp>

#include "drawn_page.h"
#include "scan/cleaning/clean.h"

using namespace gongwen;
using namespace gongwen::scan;

namespace {

bool is_blank_page(const DrawnPage& page) { return clean(page.raw(), {}, {}).blank; }

}  // namespace

TEST_CASE("white paper is blank", "[scan]") { CHECK(is_blank_page(DrawnPage())); }

TEST_CASE("dust, shadow, punch holes and black edges leave a page blank", "[scan]") {
    CHECK(is_blank_page(DrawnPage().dust(800)));
    CHECK(is_blank_page(DrawnPage().shade(0.6)));
    CHECK(is_blank_page(DrawnPage().disc(30, 300, 16, 0x20202000).disc(30, 540, 16, 0x20202000)));
    CHECK(is_blank_page(DrawnPage().box(0, 0, 18, 842, 0).box(0, 0, 596, 9, 0)));
}

TEST_CASE("what shines through from the other side leaves a page blank", "[scan]") {
    DrawnPage page;
    for (int i = 0; i < 20; ++i) page.line(80, 100 + i * 25, 30, 0xd8d8d800);

    CHECK(is_blank_page(page));
}

TEST_CASE("one crease leaves a page blank", "[scan]") {
    CHECK(is_blank_page(DrawnPage().box(0, 400, 596, 0.8, 0x50505000)));
}

TEST_CASE("a page with one short line is not blank", "[scan]") {
    CHECK_FALSE(is_blank_page(DrawnPage().line(250, 60, 4)));
    CHECK_FALSE(is_blank_page(DrawnPage().line(250, 780, 4, 0x60606000)));
}

TEST_CASE("a page with nothing but a seal is not blank", "[scan]") {
    CHECK_FALSE(is_blank_page(DrawnPage().seal(250, 400, 75, 0xd0303800)));
}

TEST_CASE("an empty form is not blank", "[scan]") {
    DrawnPage page;
    page.box(60, 100, 400, 1, 0).box(60, 300, 400, 1, 0);
    page.box(60, 100, 1, 200, 0).box(460, 100, 1, 201, 0);

    CHECK_FALSE(is_blank_page(page));
}
