#include "ocr/line/skipped_ink.h"

#include <string_view>

#include <catch2/catch.hpp>

using namespace gongwen::ocr;

namespace {

constexpr double kEm = 40;

/// Characters of one em each, from the given column on.
std::vector<ReadSymbol> reading(std::u32string_view text, int from = 0) {
    std::vector<ReadSymbol> symbols;
    for (const char32_t c : text) {
        symbols.push_back({c, 0.99, from + 2, from + 38});
        from += 40;
    }
    return symbols;
}

/// 分機 985, of which the 9 was passed over.
std::vector<ReadSymbol> number_without_its_nine() {
    std::vector<ReadSymbol> symbols = reading(U"分機");
    symbols.push_back({U'8', 0.99, 104, 120});
    symbols.push_back({U'5', 0.98, 126, 142});
    return symbols;
}

}  // namespace

TEST_CASE("ink that was read as nothing is told from specks and from signs put there later") {
    const std::vector<ReadSymbol> symbols = number_without_its_nine();
    const Fit fit{{{82, 100}}, 0.02};
    REQUIRE(skipped_ink(symbols, fit, kEm).size() == 1);
    CHECK(skipped_ink(symbols, {{{90, 97}}, 0.02}, kEm).empty());

    std::vector<ReadSymbol> restored = symbols;
    restored.insert(restored.begin() + 2, {U'：', 0.9, 84, 98});
    CHECK(skipped_ink(restored, fit, kEm).empty());

    SECTION("what a stamp was read as fits its ink badly, and is no print with a hole") {
        CHECK(skipped_ink(symbols, {{{82, 100}}, 0.6}, kEm).empty());
    }
    SECTION("nothing read, nothing beside it") {
        CHECK(skipped_ink({}, {{{0, 100}}, 0.0}, kEm).empty());
    }
}

TEST_CASE("skipped ink is read again with the symbols on both sides of it") {
    const std::vector<ReadSymbol> symbols = number_without_its_nine();
    const SymbolSpan both = beside({82, 100}, symbols, 1);
    CHECK(both.begin == 1);
    CHECK(both.end == 3);
    const SymbolSpan at_the_end = beside({150, 170}, symbols, 3);
    CHECK(at_the_end.begin == 1);
    CHECK(at_the_end.end == 4);
    const SymbolSpan in_front = beside({0, 1}, reading(U"五號", 40), 3);
    CHECK(in_front.begin == 0);
    CHECK(in_front.end == 2);
}

TEST_CASE("a second reading counts where it only fills the hole") {
    const auto first = reading(U"機85");
    CHECK(adds_within(first, reading(U"機985")));
    CHECK_FALSE(adds_within(first, reading(U"機85")));
    CHECK_FALSE(adds_within(first, reading(U"機965")));
    CHECK_FALSE(adds_within(first, reading(U"機85號")));
    CHECK_FALSE(adds_within(first, reading(U"分機85")));
    CHECK_FALSE(adds_within({}, reading(U"機")));
}

TEST_CASE("what stands beside a hole that stays is doubted, the rest is not") {
    std::vector<ReadSymbol> symbols = number_without_its_nine();
    doubt_beside({82, 100}, symbols);
    CHECK(symbols[0].confidence == 0.99);
    CHECK(symbols[1].confidence == 0.5);
    CHECK(symbols[2].confidence == 0.5);
    CHECK(symbols[3].confidence == 0.98);
}
