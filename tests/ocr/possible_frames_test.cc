// Boxes whose frames a page does not tell from characters, for forms whose templates have places.

#include <algorithm>
#include <cmath>
#include <vector>

#include <catch2/catch.hpp>

#include "drawn_page.h"
#include "ocr/geometry.h"
#include "ocr/layout/layout.h"

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

constexpr double kSide = 3.8;  // millimetres

/// Words of a form with room for boxes in front of them, on a page 120 mm wide.
void form_words(DrawnPage& page) {
    page.frame(10, 10, 100, 40).text(25, 19.2, 12, "同意辦理").text(25, 34.2, 12, "暫緩辦理");
}

/// The frame as a fax leaves it: dots.
void dotted_box(DrawnPage& page, double x, double y) {
    for (double at = 0; at < kSide; at += 0.8) {
        page.rule(x + at, y, x + at + 0.5, y, 0.2)
            .rule(x + at, y + kSide, x + at + 0.5, y + kSide, 0.2)
            .rule(x, y + at, x, y + at + 0.5, 0.2)
            .rule(x + kSide, y + at, x + kSide, y + at + 0.5, 0.2);
    }
}

/// The possible box nearest to the square whose top left corner is there.
const LayoutCheckBox* at(const Layout& layout, double x, double y) {
    for (const LayoutCheckBox& box : layout.possible_boxes) {
        if (std::abs(center_x(box.box) - pixels(x + kSide / 2)) < pixels(0.7) &&
            std::abs(center_y(box.box) - pixels(y + kSide / 2)) < pixels(0.7)) {
            return &box;
        }
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a dotted frame may be an empty box", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    form_words(page);
    dotted_box(page, 20, 20);

    const Layout layout = page.layout();

    const LayoutCheckBox* box = at(layout, 20, 20);
    REQUIRE(box);
    CHECK_FALSE(box->ticked);
}

TEST_CASE("a cross whose frame was lost may be a ticked box", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    form_words(page);
    page.cross(20, 20, kSide);

    const Layout layout = page.layout();

    CHECK(layout.check_boxes.empty());
    const LayoutCheckBox* box = at(layout, 20, 20);
    REQUIRE(box);
    CHECK(box->ticked);
}

TEST_CASE("ink in a box under a stamp may be the stamp's", "[ocr][checkbox]") {
    for (const bool stamped : {false, true}) {
        DrawnPage page(120, 60);
        form_words(page);
        dotted_box(page, 20, 20);
        page.tick(20, 20, kSide);
        if (stamped)
            page.rule(14, 18.5, 26, 18, 0.6).rule(14, 25, 26, 25.5, 0.6).ring(15, 17, 9, 9);

        CAPTURE(stamped);
        const Layout layout = page.layout();
        const LayoutCheckBox* box = at(layout, 20, 20);
        REQUIRE(box);
        CHECK(box->ticked);
        CHECK((box->confidence <= 0.5) == stamped);
    }
}

TEST_CASE("what is told as a box is not possible as well", "[ocr][checkbox]") {
    DrawnPage page(120, 60);
    form_words(page);
    page.box(20, 20, kSide).tick(20, 20, kSide).box(20, 35, kSide);

    const Layout layout = page.layout();

    CHECK(layout.check_boxes.size() == 2);
    CHECK_FALSE(at(layout, 20, 20));
    CHECK_FALSE(at(layout, 20, 35));
}

TEST_CASE("brackets whose ends a fax has lost may be a box", "[ocr][checkbox]") {
    DrawnPage page(120, 40);
    page.frame(10, 10, 100, 20).text(26, 16, 12, "補休一日", "Noto Sans CJK TC");
    page.rule(20, 16.3, 20, 20.5, 0.4).rule(25, 16.3, 25, 20.5, 0.4);

    const Layout layout = page.layout();

    CHECK(std::any_of(layout.possible_boxes.begin(), layout.possible_boxes.end(),
                      [](const LayoutCheckBox& box) {
                          return !box.ticked && std::abs(box.box.x - pixels(19.8)) < 4 &&
                                 std::abs(right_of(box.box) - pixels(25.2)) < 4;
                      }));
}

TEST_CASE("one pair of brackets alone may be a box", "[ocr][checkbox]") {
    DrawnPage page(120, 40);
    page.frame(10, 10, 100, 20).text(20, 16, 12, "[　]補休", "Noto Sans CJK TC");

    const Layout layout = page.layout();

    CHECK(layout.check_boxes.empty());
    CHECK(std::any_of(layout.possible_boxes.begin(), layout.possible_boxes.end(),
                      [](const LayoutCheckBox& box) {
                          return !box.ticked && box.box.w > box.box.h && box.box.x < pixels(22);
                      }));
}
