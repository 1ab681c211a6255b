#include "ocr/line/lost_figures.h"

#include <catch2/catch.hpp>

#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr int kEm = 40;

/// Blocks of ink that stand on one line: {left, width, height}.
struct Block {
    int left;
    int width;
    int height;
};

LayoutLine drawn(const std::vector<Block>& blocks) {
    const int width = blocks.back().left + blocks.back().width;
    PixPtr ink(pixCreate(width, kEm, 1));
    for (const Block& block : blocks) {
        pixRasterop(ink.get(), block.left, 36 - block.height, block.width, block.height, PIX_SET,
                    nullptr, 0, 0);
    }
    return {{0, 0, width, kEm}, -1, false, std::move(ink)};
}

// 國106年, of which 10 was read, spread over the three.
const std::vector<Block> kPrinted{
    {0, 36, 36}, {44, 10, 28}, {62, 18, 28}, {84, 18, 28}, {110, 38, 36}};
const std::vector<ReadSymbol> kRead{
    {U'國', 0.99, 0, 36}, {U'1', 0.99, 44, 64}, {U'0', 0.99, 68, 92}, {U'年', 0.97, 96, 130}};

}  // namespace

TEST_CASE("figures that are printed and were not read are counted", "[ocr]") {
    const LayoutLine line = drawn(kPrinted);

    const std::vector<LostFigures> lost = lost_figures(kRead, LineInk(line, kEm));

    REQUIRE(lost.size() == 1);
    CHECK(lost[0].span.begin == 1);
    CHECK(lost[0].span.end == 3);
    CHECK(lost[0].printed == 3);
    CHECK(lost[0].begin == 44);
    CHECK(lost[0].end == 102);
}

TEST_CASE("a number may begin a line", "[ocr]") {
    // 61號 at the beginning of the address's second line, read as 1號.
    const LayoutLine line = drawn({{0, 20, 28}, {32, 10, 28}, {58, 38, 36}});
    const std::vector<ReadSymbol> read{{U'1', 0.95, 0, 20}, {U'號', 0.99, 58, 96}};

    const std::vector<LostFigures> lost = lost_figures(read, LineInk(line, kEm));

    REQUIRE(lost.size() == 1);
    CHECK(lost[0].printed == 2);
    CHECK(lost[0].begin == 0);
    CHECK(lost[0].end == 42);
}

TEST_CASE("a number may stand behind a label's colon", "[ocr]") {
    // ：106年, of which 10 was read.
    const LayoutLine line =
        drawn({{0, 8, 20}, {44, 10, 28}, {62, 18, 28}, {84, 18, 28}, {110, 38, 36}});
    std::vector<ReadSymbol> read = kRead;
    read.front() = {U':', 0.99, 0, 8};

    const std::vector<LostFigures> lost = lost_figures(read, LineInk(line, kEm));

    REQUIRE(lost.size() == 1);
    CHECK(lost[0].printed == 3);
}

TEST_CASE("what is no figure beside a number is none of it", "[ocr]") {
    const std::vector<ReadSymbol> read{
        {U'國', 0.99, 0, 36}, {U'1', 0.99, 44, 54}, {U'0', 0.99, 62, 80}, {U'年', 0.97, 84, 148}};
    const auto lost_beside = [&](const Block& other) {
        std::vector<Block> blocks{kPrinted[0], kPrinted[1], kPrinted[2], other, kPrinted[4]};
        return lost_figures(read, LineInk(drawn(blocks), kEm)).size();
    };

    CHECK(lost_beside({84, 18, 28}) == 1);
    CHECK(lost_beside({84, 18, 12}) == 0);  // a sign
    CHECK(lost_beside({84, 18, 36}) == 0);  // a part of a character
    CHECK(lost_beside({82, 26, 28}) == 0);  // 日
}

TEST_CASE("the front of the character behind a number is no figure", "[ocr]") {
    // 9時: 日 and 寺
    const LayoutLine line = drawn({{0, 36, 36}, {44, 18, 28}, {68, 16, 28}, {88, 22, 36}});
    const std::vector<ReadSymbol> read{
        {U'午', 0.99, 0, 36}, {U'9', 0.99, 44, 62}, {U'時', 0.99, 68, 110}};

    CHECK(lost_figures(read, LineInk(line, kEm)).empty());
}

TEST_CASE("a number read again has the figures that it had, and the lost ones", "[ocr]") {
    const auto figures = [](std::u32string_view text) {
        std::vector<ReadSymbol> symbols;
        for (const char32_t c : text) symbols.push_back({c, 0.99, 0, 1});
        return symbols;
    };

    CHECK(has_all_figures(figures(U"10"), figures(U"106"), 3));
    CHECK(has_all_figures(figures(U"16"), figures(U"106"), 3));
    CHECK_FALSE(has_all_figures(figures(U"10"), figures(U"10"), 3));
    CHECK_FALSE(has_all_figures(figures(U"10"), figures(U"706"), 3));
    CHECK_FALSE(has_all_figures(figures(U"10"), figures(U"10b"), 3));
}

}  // namespace gongwen::ocr
