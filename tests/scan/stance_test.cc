#include <catch2/catch.hpp>

#include "drawn_page.h"
#include "scan/cleaning/clean.h"
#include "scan/cleaning/text_marks.h"

using namespace gongwen;
using namespace gongwen::scan;

namespace {

/// Counts what it is asked to read.
struct Reader {
    int calls = 0;
    double operator()(Pix* image, int dpi) {
        ++calls;
        return uprightness(image, dpi);
    }
};

CleanPage cleaned(const RawPage& page, Reader& reader) {
    return clean(page, {}, [&](Pix* image, int dpi) { return reader(image, dpi); });
}

}  // namespace

TEST_CASE("the tilt of a page is found within a tenth of a degree", "[scan]") {
    const double tilt = GENERATE(-6.5, -3.0, -0.7, 0.0, 0.3, 1.8, 6.0);
    const DrawnPage page = DrawnPage().lines(24).tilt(tilt);

    const CleanPage result = clean(page.raw_gray(), {}, {});

    CHECK(result.skew == Approx(-tilt).margin(0.1));
    CHECK(result.rotation == 0);
}

TEST_CASE("two lines are enough to straighten a page", "[scan]") {
    const DrawnPage page = DrawnPage().lines(2).tilt(2.5);

    CHECK(clean(page.raw_gray(), {}, {}).skew == Approx(-2.5).margin(0.15));
}

TEST_CASE("dust and a seal alone do not tilt a page", "[scan]") {
    const DrawnPage page = DrawnPage().dust(400).seal(300, 400, 80, 0x20202000);

    CHECK(clean(page.raw_gray(), {}, {}).skew == 0);
}

TEST_CASE("a page is turned until it reads", "[scan]") {
    const int turn = GENERATE(0, 90, 180, 270);
    const int count = GENERATE(2, 24);
    const DrawnPage page = DrawnPage().lines(count).turn(turn);
    Reader reader;

    const CleanPage result = cleaned(page.raw_gray(), reader);

    CHECK(result.rotation == (360 - turn) % 360);
    CHECK(uprightness(result.gray.get(), result.dpi) > 0.8);
    CHECK(pixGetWidth(result.gray.get()) == 2480);
    CHECK(reader.calls <= 6);
}

TEST_CASE("a page that reads as it stands is read once", "[scan]") {
    Reader reader;

    cleaned(DrawnPage().lines(20).raw_gray(), reader);

    CHECK(reader.calls == 1);
}

TEST_CASE("a tilted page on its side is turned and straightened", "[scan]") {
    const DrawnPage page = DrawnPage().lines(20).tilt(2).turn(270);
    Reader reader;

    const CleanPage result = cleaned(page.raw_gray(), reader);

    CHECK(result.rotation == 90);
    CHECK(result.skew == Approx(-2).margin(0.1));
}

TEST_CASE("rules of a form do not mislead", "[scan]") {
    DrawnPage page;
    for (int row = 0; row <= 10; ++row) page.box(60, 100 + row * 40, 470, 1, 0);
    for (int column = 0; column <= 4; ++column) page.box(60 + column * 117.5, 100, 1, 400, 0);
    for (int row = 0; row < 10; ++row)
        page.line(65, 114 + row * 40, 4).line(300, 114 + row * 40, 5);
    page.turn(90);
    Reader reader;

    CHECK(cleaned(page.raw_gray(), reader).rotation == 270);
}

TEST_CASE("without a reader only the direction of the lines is judged", "[scan]") {
    CHECK(clean(DrawnPage().lines(20).raw_gray(), {}, {}).rotation == 0);
    CHECK(clean(DrawnPage().lines(20).turn(180).raw_gray(), {}, {}).rotation == 0);
    CHECK(clean(DrawnPage().lines(20).turn(90).raw_gray(), {}, {}).rotation == 90);
}

TEST_CASE("one sample that reads poorly either way does not turn a page", "[scan]") {
    int calls = 0;
    // The first place holds more rules than letters, and its scraps look better upside down.
    const CleanPage result = clean(DrawnPage().lines(20).raw_gray(), {}, [&](Pix* image, int dpi) {
        ++calls;
        if (calls == 1) return 0.0;
        return calls == 2 ? 0.4 : uprightness(image, dpi);
    });

    CHECK(result.rotation == 0);
    CHECK(calls > 2);
}

TEST_CASE("a run of narrow characters is not read on trial where wide ones stand", "[scan]") {
    std::vector<PixelBox> marks;
    for (int i = 0; i < 12; ++i) marks.push_back({100 + 60 * i, 100, 45, 48});  // Chinese
    for (int i = 0; i < 24; ++i) marks.push_back({100 + 30 * i, 400, 20, 48});  // digits

    const std::vector<PixelBox> places = dense_places(marks, 300, 1);

    REQUIRE(places.size() == 1);
    CHECK(places.front().bottom() < 300);
}

TEST_CASE("a page that reads badly either way stays as it is", "[scan]") {
    const DrawnPage page = DrawnPage().lines(20);

    const CleanPage result = clean(page.raw_gray(), {}, [](Pix*, int) { return 0.2; });

    CHECK(result.rotation == 0);
}

TEST_CASE("turning and straightening can be switched off", "[scan]") {
    const DrawnPage page = DrawnPage().lines(20).tilt(2).turn(180);
    CleanOptions options;
    options.orientation = false;
    options.deskew = false;
    Reader reader;

    const CleanPage result =
        clean(page.raw_gray(), options, [&](Pix* image, int dpi) { return reader(image, dpi); });

    CHECK(result.rotation == 0);
    CHECK(result.skew == 0);
    CHECK(reader.calls == 0);
}
