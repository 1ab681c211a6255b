#include "scan/cleaning/seals.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "drawn_page.h"
#include "scan/cleaning/clean.h"

using namespace gongwen;
using namespace gongwen::scan;

namespace {

constexpr l_uint32 kRedInk = 0xd0303800;
constexpr l_uint32 kBlueInk = 0x3048c000;
constexpr l_uint32 kPurpleInk = 0x8030b000;

struct ColourCase {
    l_uint32 ink;
    const char* name;
};

}  // namespace

TEST_CASE("a seal is taken out, and its place and colour are kept", "[scan]") {
    const auto [ink, name] = GENERATE(ColourCase{kRedInk, "red"}, ColourCase{kBlueInk, "blue"},
                                      ColourCase{kPurpleInk, "purple"});
    const DrawnPage page = DrawnPage().seal(300, 500, 75, ink);

    const SealFree result = take_out_seals(page.pix(), 300);

    REQUIRE(result.seals.size() == 1);
    CHECK(result.seals[0].colour == name);
    CHECK(result.seals[0].box.left == Approx(300).margin(1.5));
    CHECK(result.seals[0].box.top == Approx(500).margin(1.5));
    CHECK(result.seals[0].box.right == Approx(375).margin(1.5));
    CHECK(result.seals[0].box.bottom == Approx(575).margin(1.5));
    CHECK(result.seals[0].ink > 0.3);
    CHECK(darkness(result.gray.get(), 300, 290, 490, 95, 95) == 0);
}

TEST_CASE("black text under a seal stays, the same ink as without the seal", "[scan]") {
    DrawnPage plain;
    DrawnPage sealed;
    plain.line(290, 530, 8);
    // Stamped over: where ink lies on black, black with a touch of red is left.
    sealed.seal(300, 500, 75, kRedInk).line(290, 530, 8, 0x30080800);

    const SealFree result = take_out_seals(sealed.pix(), 300);

    const double before =
        darkness(take_out_seals(plain.pix(), 300).gray.get(), 300, 290, 525, 110, 25);
    CHECK(result.seals.size() == 1);
    CHECK(darkness(result.gray.get(), 300, 290, 525, 110, 25) == Approx(before).epsilon(0.05));
}

TEST_CASE("what a seal prints is kept apart from what lies under it", "[scan]") {
    DrawnPage page;
    page.seal(300, 500, 75, kBlueInk).line(290, 700, 8);

    const SealFree result = take_out_seals(page.pix(), 300);

    REQUIRE(result.ink);
    CHECK(darkness(result.ink.get(), 300, 300, 500, 75, 75) > 0);
    CHECK(darkness(result.ink.get(), 300, 290, 695, 110, 25) == 0);
    CHECK_FALSE(take_out_seals(DrawnPage().line(290, 530, 8).pix(), 300).ink);
}

TEST_CASE("a seal that text breaks into pieces is one seal", "[scan]") {
    DrawnPage page;
    page.seal(200, 300, 80, kRedInk);
    for (int i = 0; i < 4; ++i) page.box(190, 310 + i * 20, 120, 2, 0);

    CHECK(take_out_seals(page.pix(), 300).seals.size() == 1);
}

TEST_CASE("a frame that pales is one stamp, a pale stain beside a seal is none", "[scan]") {
    constexpr l_uint32 kPale = 0xf0c4c400;
    const auto frame_part = [](DrawnPage& page, double left, double right, l_uint32 ink) {
        page.box(left, 100, right - left, 2, ink).box(left, 158, right - left, 2, ink);
        page.box(left + 4, 125, right - left - 8, 6, ink);
    };
    DrawnPage page;
    frame_part(page, 100, 140, kRedInk);
    frame_part(page, 140, 220, kPale);
    page.box(100, 100, 2, 60, kRedInk).box(218, 100, 2, 60, kPale);
    page.seal(300, 500, 75, kRedInk).box(375, 520, 90, 40, kPale);

    const SealFree result = take_out_seals(page.pix(), 300);

    REQUIRE(result.seals.size() == 2);
    const auto left = [](const Seal& seal) { return seal.box.left; };
    const auto [frame, seal] = std::ranges::minmax(result.seals, {}, left);
    CHECK(frame.box.left == Approx(100).margin(2));
    CHECK(frame.box.right == Approx(220).margin(2));
    CHECK(seal.box.right == Approx(375).margin(2));
}

TEST_CASE("two seals are two, each with its colour", "[scan]") {
    DrawnPage page;
    page.seal(100, 500, 75, kRedInk).seal(400, 600, 50, kBlueInk);

    CHECK(take_out_seals(page.pix(), 300).seals.size() == 2);
}

TEST_CASE("text, rules and specks in colour are not seals", "[scan]") {
    DrawnPage page;
    page.line(100, 200, 25, kRedInk).line(100, 222, 25, kRedInk).line(100, 300, 25, kBlueInk);
    page.box(60, 400, 470, 1.5, kRedInk).box(60, 600, 470, 1.5, kRedInk);
    page.box(60, 400, 1.5, 200, kRedInk).box(530, 400, 1.5, 200, kRedInk);
    page.disc(300, 700, 6, kRedInk);

    const SealFree result = take_out_seals(page.pix(), 300);

    CHECK(result.seals.empty());
    CHECK(darkness(result.gray.get(), 300, 100, 195, 300, 20) > 0.1);
}

TEST_CASE("the characters of a letterhead in colour are no seals", "[scan]") {
    const l_uint32 ink = GENERATE(kRedInk, kBlueInk);
    DrawnPage page;
    for (int i = 0; i < 8; ++i) {  // 28 points, as 國 and 團 are
        page.box(100 + 32 * i, 60, 28, 3, ink).box(100 + 32 * i, 85, 28, 3, ink);
        page.box(100 + 32 * i, 60, 3, 28, ink).box(125 + 32 * i, 60, 3, 28, ink);
        page.box(108 + 32 * i, 70, 12, 6, ink);
    }

    CHECK(take_out_seals(page.pix(), 300).seals.empty());

    page.seal(400, 600, 50, ink);
    CHECK(take_out_seals(page.pix(), 300).seals.size() == 1);
}

TEST_CASE("tinted paper is no seal", "[scan]") {
    DrawnPage page;
    page.box(0, 0, 596, 842, 0xffd8d000).lines(10);

    CHECK(take_out_seals(page.pix(), 300).seals.empty());
}

TEST_CASE("a gray page has no seals to take out", "[scan]") {
    const RawPage page = DrawnPage().seal(300, 500, 75, kRedInk).raw_gray();

    CHECK(take_out_seals(page.image.get(), 300).seals.empty());
}

TEST_CASE("seals move with a page that is turned", "[scan]") {
    const DrawnPage page = DrawnPage().lines(15).seal(380, 650, 75, kRedInk).turn(90);

    const CleanPage result = clean(page.raw(), {}, uprightness);

    REQUIRE(result.rotation == 270);
    REQUIRE(result.seals.size() == 1);
    CHECK(result.seals[0].box.center_x() == Approx(417.5).margin(2));
    CHECK(result.seals[0].box.center_y() == Approx(687.5).margin(2));
    CHECK(darkness(result.gray.get(), result.dpi, 375, 645, 85, 85) == 0);
}
