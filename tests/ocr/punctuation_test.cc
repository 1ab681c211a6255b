#include "ocr/line/punctuation.h"

#include <catch2/catch.hpp>

#include "core/text.h"
#include "ocr/leptonica.h"
#include "ocr/line/at_sign.h"
#include "ocr/line/lost_points.h"

namespace gongwen::ocr {
namespace {

constexpr int kHeight = 40;

/// A line of rings, each `across` wide and 30 high, drawn with strokes of 4 pixels.
LayoutLine rings(int count, int across) {
    constexpr int kHigh = 30;
    constexpr int kStroke = 4;
    PixPtr ink(pixCreate(count * across, kHeight, 1));
    for (int i = 0; i < count; ++i) {
        pixRasterop(ink.get(), i * across, 5, across, kHigh, PIX_SET, nullptr, 0, 0);
        pixRasterop(ink.get(), i * across + kStroke, 5 + kStroke, across - 2 * kStroke,
                    kHigh - 2 * kStroke, PIX_CLR, nullptr, 0, 0);
    }
    return {{0, 0, count * across, kHeight}, -1, false, std::move(ink)};
}

std::u32string text_of(const std::vector<ReadSymbol>& symbols) {
    std::u32string text;
    for (const ReadSymbol& symbol : symbols) text += symbol.text;
    return text;
}

bool is_bracket(char32_t c) { return c == U'(' || c == U')'; }

}  // namespace

TEST_CASE("zeros that touch stay as many as they are", "[ocr]") {
    const LayoutLine line = rings(3, 16);
    std::vector<ReadSymbol> symbols{{U'0', 0.9, 0, 16}, {U'0', 0.9, 16, 32}, {U'0', 0.9, 32, 48}};

    match_printed_width(symbols, LineInk(line, kHeight));

    CHECK(text_of(symbols) == U"000");
}

TEST_CASE("a ring no wider than the figure in front of it is a zero", "[ocr]") {
    const auto read = [](int figure_width) {
        const LayoutLine line = rings(3, 30);
        std::vector<ReadSymbol> symbols{
            {U'2', 0.9, 30 - figure_width, 30}, {U'0', 0.9, 30, 60}, {U'條', 0.9, 60, 90}};
        match_printed_width(symbols, LineInk(line, kHeight));
        return text_of(symbols);
    };
    CHECK(read(28) == U"20條");
    CHECK(read(12) == U"2○條");
}

TEST_CASE("a ring no wider than the figure behind it is a zero, too", "[ocr]") {
    const auto read = [](int figure_width) {
        const LayoutLine line = rings(3, 30);
        std::vector<ReadSymbol> symbols{
            {U'話', 0.9, 0, 30}, {U'○', 0.9, 30, 60}, {U'2', 0.9, 60, 60 + figure_width}};
        match_printed_width(symbols, LineInk(line, kHeight));
        return text_of(symbols);
    };
    CHECK(read(28) == U"話02");
    CHECK(read(12) == U"話○2");
}

TEST_CASE("a low ring at the end of a sentence is its stop", "[ocr]") {
    constexpr int kSide = 12;
    PixPtr ink(pixCreate(60, kHeight, 1));
    pixRasterop(ink.get(), 32, kHeight - 16, kSide, kSide, PIX_SET, nullptr, 0, 0);
    pixRasterop(ink.get(), 35, kHeight - 13, kSide - 6, kSide - 6, PIX_CLR, nullptr, 0, 0);
    const LayoutLine line{{0, 0, 60, kHeight}, -1, false, std::move(ink)};
    const auto read = [&](char32_t front) {
        std::vector<ReadSymbol> symbols{
            {U'室', 0.9, 0, 20}, {front, 0.9, 20, 30}, {U'0', 0.9, 32, 44}};
        match_printed_width(symbols, LineInk(line, kHeight));
        return text_of(symbols);
    };
    CHECK(read(U'」').back() == U'。');
    CHECK(read(U'2').back() == U'0');
}

TEST_CASE("the left half of an @ is no letter of its own", "[ocr]") {
    const LayoutLine at = rings(1, 30);
    std::vector<ReadSymbol> symbols{{U'Q', 0.5, 0, 8}, {U'@', 0.9, 8, 30}};
    drop_echo_of_at(symbols, LineInk(at, kHeight));
    CHECK(text_of(symbols) == U"@");

    const LayoutLine letter_and_at = rings(2, 30);
    symbols = {{U'Q', 0.9, 0, 30}, {U'@', 0.9, 30, 60}};
    drop_echo_of_at(symbols, LineInk(letter_and_at, kHeight));
    CHECK(text_of(symbols) == U"Q@");
}

TEST_CASE("a bracket in the middle of a character's place is wide", "[ocr]") {
    const auto read = [](int bracket_width, int white) {
        std::vector<ReadSymbol> symbols;
        int x = 0;
        for (const char32_t c : std::u32string_view(U"局(無附件)。")) {
            const bool bracket = is_bracket(c);
            x += bracket ? white : 1;
            const int width = bracket ? bracket_width : kHeight - 2;
            symbols.push_back({c, 0.9, x, x + width});
            x += width + (bracket ? white : 1);
        }
        PixPtr ink(pixCreate(x, kHeight, 1));
        for (const ReadSymbol& symbol : symbols) {
            pixRasterop(ink.get(), symbol.begin, 2, symbol.end - symbol.begin, kHeight - 4, PIX_SET,
                        nullptr, 0, 0);
        }
        const LayoutLine line{{0, 0, x, kHeight}, -1, false, std::move(ink)};
        match_printed_width(symbols, LineInk(line, kHeight));
        return text_of(symbols).substr(0, 6);
    };
    CHECK(read(8, 16) == U"局（無附件）");
    CHECK(read(8, 12) == U"局(無附件)");
    CHECK(read(8, 2) == U"局(無附件)");
}

TEST_CASE("a sign behind a bracket at a line's end is wide among Chinese text", "[ocr]") {
    const auto read = [](char32_t inside) {
        std::vector<ReadSymbol> symbols{
            {U'(', 0.9, 0, 8}, {inside, 0.9, 10, 48}, {U')', 0.9, 50, 58}, {U';', 0.9, 90, 94}};
        PixPtr ink(pixCreate(94, kHeight, 1));
        for (const ReadSymbol& symbol : symbols) {
            pixRasterop(ink.get(), symbol.begin, 2, symbol.end - symbol.begin, kHeight - 4, PIX_SET,
                        nullptr, 0, 0);
        }
        const LayoutLine line{{0, 0, 94, kHeight}, -1, false, std::move(ink)};
        match_printed_width(symbols, LineInk(line, kHeight));
        return symbols.back().text;
    };
    CHECK(read(U'所') == U'；');
    CHECK(read(U'a') == U';');
}

TEST_CASE("brackets around Latin text are as wide as its surroundings have them", "[ocr]") {
    std::vector<ReadSymbol> symbols;
    int x = 0;
    for (const char32_t c : std::u32string_view(U"附表(1.odt)")) {
        const int width = is_han(c) ? kHeight - 2 : 12;
        x += c == U'(' ? 16 : 2;
        symbols.push_back({c, 0.9, x, x + width});
        x += width + (c == U'(' ? 14 : 0);
    }
    PixPtr ink(pixCreate(x, kHeight, 1));
    for (const ReadSymbol& symbol : symbols) {
        pixRasterop(ink.get(), symbol.begin, 2, symbol.end - symbol.begin, kHeight - 4, PIX_SET,
                    nullptr, 0, 0);
    }
    const LayoutLine line{{0, 0, x, kHeight}, -1, false, std::move(ink)};
    match_printed_width(symbols, LineInk(line, kHeight));
    CHECK(text_of(symbols) == U"附表（1.odt）");
}

TEST_CASE("an underscore that no model saw comes back, one that was read twice is one", "[ocr]") {
    PixPtr ink(pixCreate(80, kHeight, 1));
    for (const int x : {0, 50}) {
        pixRasterop(ink.get(), x, 5, 20, 28, PIX_SET, nullptr, 0, 0);
    }
    pixRasterop(ink.get(), 26, 36, 20, 3, PIX_SET, nullptr, 0, 0);
    const LayoutLine line{{0, 0, 80, kHeight}, -1, false, std::move(ink)};
    const LineInk print(line, kHeight);

    std::vector<ReadSymbol> symbols{{U'A', 0.9, 0, 20}, {U'1', 0.9, 50, 70}};
    restore_lost_signs(symbols, print, {{26, 46}});
    CHECK(text_of(symbols) == U"A_1");

    symbols = {{U'A', 0.9, 0, 20}, {U'_', 0.9, 26, 36}, {U'_', 0.9, 36, 46}, {U'1', 0.9, 50, 70}};
    match_printed_width(symbols, print);
    CHECK(text_of(symbols) == U"A_1");
}

TEST_CASE("two zeros that touch are not one ring", "[ocr]") {
    const LayoutLine line = rings(2, 20);
    std::vector<ReadSymbol> symbols{{U'0', 0.9, 0, 20}, {U'0', 0.9, 20, 40}};

    match_printed_width(symbols, LineInk(line, kHeight));

    CHECK(text_of(symbols) == U"00");
}

TEST_CASE("a large ring that was read as two zeros is one", "[ocr]") {
    const LayoutLine line = rings(1, 30);
    std::vector<ReadSymbol> symbols{{U'0', 0.9, 0, 14}, {U'0', 0.9, 14, 30}};

    match_printed_width(symbols, LineInk(line, kHeight));

    CHECK(symbols.size() == 1);
}

TEST_CASE("a point between two digits that was not read is put back", "[ocr]") {
    // Two strokes 30 high, 16 apart, and a dot of `side` between them.
    const auto read = [](int dot_x, int dot_y, int side) {
        PixPtr ink(pixCreate(40, kHeight, 1));
        pixRasterop(ink.get(), 2, 5, 6, 30, PIX_SET, nullptr, 0, 0);
        pixRasterop(ink.get(), 24, 5, 6, 30, PIX_SET, nullptr, 0, 0);
        pixRasterop(ink.get(), dot_x, dot_y, side, side, PIX_SET, nullptr, 0, 0);
        const LayoutLine line{{0, 0, 40, kHeight}, -1, false, std::move(ink)};
        std::vector<ReadSymbol> symbols{{U'1', 0.99, 2, 20}, {U'9', 0.99, 20, 30}};
        restore_lost_points(symbols, LineInk(line, kHeight));
        return text_of(symbols);
    };

    CHECK(read(14, 31, 4) == U"1.9");
    // Above the line, too large, beside one of them, a single pixel.
    CHECK(read(14, 18, 4) == U"19");
    CHECK(read(11, 24, 10) == U"19");
    CHECK(read(9, 31, 4) == U"19");
    CHECK(read(15, 34, 1) == U"19");
}

}  // namespace gongwen::ocr
