#include "ocr/line/line_parts.h"

#include <catch2/catch.hpp>

#include "ocr/leptonica.h"

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

/// A line of solid ink.
LayoutLine line_of(const PixelBox& box) {
    LayoutLine line{box, -1, false, PixPtr(pixCreate(box.w, box.h, 1))};
    pixSetAll(line.ink.get());
    return line;
}

}  // namespace

TEST_CASE("a line is cut where its blank begins and ends", "[ocr][line_parts]") {
    const LayoutLine line = line_of({50, 100, 400, 40});
    Layout layout;
    layout.underlines.push_back({150, 138, 200, 3});

    const std::vector<LayoutLine> parts = parts_at_blanks(line, layout);

    REQUIRE(parts.size() == 3);
    CHECK(parts[0].box == PixelBox{50, 100, 100, 40});
    CHECK(parts[1].box == PixelBox{150, 100, 200, 40});
    CHECK(parts[2].box == PixelBox{350, 100, 100, 40});
    CHECK(pixGetWidth(parts[1].ink.get()) == 200);
}

TEST_CASE("rules elsewhere cut no line", "[ocr][line_parts]") {
    const LayoutLine line = line_of({50, 100, 400, 40});
    Layout layout;
    layout.rules = {{0, 138, 600, 3},     // of a table, under all of it
                    {150, 90, 200, 3},    // above
                    {150, 190, 200, 3},   // of the next line
                    {150, 100, 3, 300}};  // upright

    const std::vector<LayoutLine> parts = parts_at_blanks(line, layout);

    REQUIRE(parts.size() == 1);
    CHECK(parts[0].box == line.box);
}

TEST_CASE("parts end at their ink", "[ocr][line_parts]") {
    LayoutLine line = line_of({0, 0, 300, 40});
    pixClearInRect(line.ink.get(), to_leptonica({80, 0, 60, 40}).get());
    Layout layout;
    layout.underlines.push_back({100, 38, 100, 3});

    const std::vector<LayoutLine> parts = parts_at_blanks(line, layout);

    REQUIRE(parts.size() == 3);
    CHECK(parts[0].box == PixelBox{0, 0, 80, 40});
    CHECK(parts[1].box == PixelBox{140, 0, 60, 40});
}
