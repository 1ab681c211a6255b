#include "ocr/line/echoes.h"

#include <catch2/catch.hpp>

#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr int kEm = 40;
constexpr int kHigh = 30;

/// Rings or strokes side by side, each `across` wide and kHigh high, with `gap` between them.
LayoutLine drawn(int count, int across, int gap, bool rings) {
    constexpr int kPen = 4;
    const int width = count * (across + gap);
    PixPtr ink(pixCreate(width, kEm, 1));
    for (int i = 0; i < count; ++i) {
        const int x = i * (across + gap);
        pixRasterop(ink.get(), x, 5, across, kHigh, PIX_SET, nullptr, 0, 0);
        if (!rings) continue;
        pixRasterop(ink.get(), x + kPen, 5 + kPen, across - 2 * kPen, kHigh - 2 * kPen, PIX_CLR,
                    nullptr, 0, 0);
    }
    return {{0, 0, width, kEm}, -1, false, std::move(ink)};
}

std::u32string after(std::vector<ReadSymbol> symbols, const LayoutLine& line) {
    drop_echoes(symbols, LineInk(line, kEm));
    std::u32string text;
    for (const ReadSymbol& symbol : symbols) text += symbol.text;
    return text;
}

}  // namespace

TEST_CASE("one ring is one character, though it was read as two", "[ocr]") {
    const LayoutLine ring = drawn(1, 20, 0, true);
    CHECK(after({{U'O', 0.97, 0, 10}, {U'0', 0.5, 10, 20}}, ring) == U"O");
    CHECK(after({{U'0', 0.97, 0, 10}, {U'O', 0.98, 10, 20}}, ring) == U"O");
    CHECK(after({{U'0', 0.97, 0, 10}, {U'D', 0.98, 10, 20}}, ring) == U"0D");  // not alike

    // Beside a figure it is a figure.
    const LayoutLine two = drawn(2, 20, 8, true);
    CHECK(after({{U'O', 0.97, 0, 10}, {U'0', 0.5, 10, 20}, {U'6', 0.9, 28, 48}}, two) == U"06");
}

TEST_CASE("half of the character in front is no character of its own", "[ocr]") {
    // u0O for u0: what was read as 0 is the right half of u.
    const LayoutLine line = drawn(2, 20, 8, true);
    CHECK(after({{U'u', 0.97, 0, 12}, {U'0', 0.8, 12, 20}, {U'O', 0.5, 28, 48}}, line) == U"u0");
}

TEST_CASE("two rings stay two characters, touching or not", "[ocr]") {
    CHECK(after({{U'O', 0.97, 0, 20}, {U'0', 0.5, 28, 48}}, drawn(2, 20, 8, true)) == U"O0");
    CHECK(after({{U'O', 0.97, 0, 20}, {U'0', 0.5, 20, 40}}, drawn(2, 20, 0, true)) == U"O0");
}

TEST_CASE("one stroke is 1 or l, not both", "[ocr]") {
    CHECK(after({{U'l', 0.97, 0, 4}, {U'1', 0.5, 4, 8}}, drawn(1, 8, 0, false)) == U"l");
    CHECK(after({{U'l', 0.97, 0, 8}, {U'1', 0.5, 14, 22}}, drawn(2, 8, 6, false)) == U"l1");
}

}  // namespace gongwen::ocr
