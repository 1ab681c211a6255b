// Doubtful characters and what three readings of them say together.

#include "ocr/line/doubtful_characters.h"

#include <catch2/catch.hpp>

#include "core/text.h"

using namespace gongwen;
using namespace gongwen::ocr;

namespace {

constexpr int kAdvance = 10;

/// One symbol every ten columns; those in `doubtful` are read with `confidence`, the rest surely.
std::vector<ReadSymbol> reading(std::u32string_view text, std::u32string_view doubtful = {},
                                double confidence = 0.8) {
    std::vector<ReadSymbol> symbols;
    int x = 0;
    for (const char32_t c : text) {
        const bool doubted = doubtful.find(c) != std::u32string_view::npos;
        symbols.push_back({c, doubted ? confidence : 0.99, x, x + kAdvance - 2});
        x += kAdvance;
    }
    mark_doubtful(symbols);
    return symbols;
}

std::u32string text_of(const std::vector<ReadSymbol>& symbols) {
    std::u32string text;
    for (const ReadSymbol& symbol : symbols) text += symbol.text;
    return text;
}

}  // namespace

TEST_CASE("doubtful characters are looked at with their neighbours") {
    CHECK(doubtful_spans(reading(U"依規定辦理並函復本部")).empty());
    const auto one = doubtful_spans(reading(U"依規定辦理並函復本部", U"理"));
    REQUIRE(one.size() == 1);
    CHECK(one[0].begin == 1);
    CHECK(one[0].end == 8);
    // At the line's ends there are fewer, and what overlaps is one.
    const auto both = doubtful_spans(reading(U"依規定辦理並函復本部核備", U"依辦備"));
    REQUIRE(both.size() == 2);
    CHECK(both[0].begin == 0);
    CHECK(both[0].end == 7);
    CHECK(both[1].end == 12);
    // Signs are told by their shapes, mail addresses by another model.
    CHECK(doubtful_spans(reading(U"依規定，辦理", U"，")).empty());
    CHECK(doubtful_spans(reading(U"信箱：abcdef@example", U"cd")).empty());
}

TEST_CASE("a character that makes no word is looked at again sooner") {
    CHECK(doubtful_spans(reading(U"請續辦理", U"續", 0.96)).empty());
    CHECK(doubtful_spans(reading(U"請績辦理", U"績", 0.96)).size() == 1);
    CHECK(doubtful_spans(reading(U"請績辦理", U"績", 0.99)).empty());
}

TEST_CASE("of three readings the one that makes a word has it") {
    const auto first = reading(U"市新蔣區中", U"蔣", 0.77);
    const auto settled = settle_readings(first, reading(U"市新莊區中", U"莊", 0.86),
                                         reading(U"市新將區中", U"將", 0.86));
    CHECK(text_of(settled) == U"市新莊區中");
    CHECK(settled[2].confidence < 0.86);
    // What the later two agree on needs no word.
    const auto agreed = settle_readings(reading(U"長黃忠匡", U"忠", 0.8), reading(U"長黃士臣"),
                                        reading(U"長黃士匡"));
    CHECK(text_of(agreed) == U"長黃士匡");
    // No word among them: the sharpest image.
    const auto name =
        settle_readings(reading(U"事龍怡畫", U"畫", 0.7), reading(U"事龍怡娃", U"娃", 0.7),
                        reading(U"事龍怡婷", U"婷", 0.7));
    CHECK(text_of(name) == U"事龍怡婷");
}

TEST_CASE("read alike twice, a character is less doubtful") {
    std::vector<ReadSymbol> symbols = reading(U"傳統工藝展", U"藝");
    raise_confidence(symbols);
    CHECK(symbols[3].confidence == Approx(0.92));
    CHECK(symbols[2].confidence == Approx(0.99));
}

TEST_CASE("two later readings that agree outvote the first") {
    const auto later = reading(U"傳統工藝展", U"藝", 0.9);
    const auto settled = settle_readings(reading(U"傳統工著展", U"著"), later, later);
    CHECK(text_of(settled) == U"傳統工藝展");
    CHECK(settled[3].confidence > 0.9);
    CHECK(settled[3].confidence < 0.97);

    // A digit that was read twice is gone, and what stood behind it has the ink that is its own.
    const auto shorter = reading(U"月19日出");
    const auto day = settle_readings(reading(U"月199日出", U"9"), shorter, shorter);
    CHECK(text_of(day) == U"月19日出");
    CHECK(day.back().begin == 4 * kAdvance);
    CHECK(day.back().confidence == Approx(0.99));
}

TEST_CASE("a sure character is never changed") {
    const auto later = reading(U"傳統工著展");
    CHECK(text_of(settle_readings(reading(U"傳統工藝展", U"展"), later, later)) == U"傳統工藝展");
    // Nor one that the cut went through.
    const auto cut = reading(U"專統工著展");
    CHECK(text_of(settle_readings(reading(U"傳統工藝展", U"藝"), cut, cut)) == U"傳統工藝展");
}

TEST_CASE("what others confirm keeps its confidence, what nobody confirms loses it") {
    const auto first = reading(U"家中長輩就", U"輩");
    const auto confirmed = settle_readings(first, reading(U"家中長輩就"), reading(U"家中長募就"));
    CHECK(text_of(confirmed) == U"家中長輩就");
    const auto alone = settle_readings(first, reading(U"家中長華就"), reading(U"家中長募就"));
    CHECK(text_of(alone) == U"家中長輩就");
    CHECK(alone[3].confidence < confirmed[3].confidence);
    CHECK(confirmed[3].confidence < first[3].confidence);

    // The others agree on it, though not on a neighbour.
    const auto settled = settle_readings(first, reading(U"家中長華就"), reading(U"家巾長華就"));
    CHECK(text_of(settled) == U"家中長華就");
}
