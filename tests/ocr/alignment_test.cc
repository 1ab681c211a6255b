#include "ocr/line/alignment.h"

#include <catch2/catch.hpp>

#include "ocr/leptonica.h"

namespace gongwen::ocr {
namespace {

constexpr int kEm = 50;
constexpr int kAdvance = 55;

/// A line of `count` characters: squares of ink, one advance apart.
LayoutLine squares(int count) {
    constexpr int kSide = 44;
    PixPtr ink(pixCreate(count * kAdvance, kEm, 1));
    for (int i = 0; i < count; ++i) {
        pixRasterop(ink.get(), i * kAdvance, 3, kSide, kSide, PIX_SET, nullptr, 0, 0);
    }
    return {{0, 0, count * kAdvance, kEm}, -1, false, std::move(ink)};
}

/// The characters that have ink, where the recogniser saw each at `begins`, in advances.
std::u32string with_ink(const std::u32string& read, const std::vector<double>& begins,
                        const std::vector<double>& confidences, int printed) {
    std::vector<ReadSymbol> symbols;
    for (std::size_t i = 0; i < read.size(); ++i) {
        const int begin = static_cast<int>(begins[i] * kAdvance);
        symbols.push_back({read[i], confidences[i], begin, begin + kAdvance / 2});
    }
    const LayoutLine line = squares(printed);
    align(symbols, LineInk(line, kEm));
    std::u32string out;
    for (const ReadSymbol& symbol : symbols) {
        if (symbol.end > symbol.begin) out += symbol.text;
    }
    return out;
}

}  // namespace

TEST_CASE("what begins a character and was read as one of its own has no ink", "[ocr][alignment]") {
    // The recogniser is late behind the echo, so that its places speak against the last one.
    const std::vector<double> begins{0, 1, 2.1, 2.7, 4.6};
    const std::vector<double> sure(5, 0.99);
    CHECK(with_ink(U"不了予處分", begins, sure, 4) == U"不予處分");
    CHECK(with_ink(U"獲獲獎者請", {0, 0.6, 1.4, 2.2, 3.3}, sure, 4) == U"獲獎者請");
    // Printed, and so there is ink for both.
    CHECK(with_ink(U"為了予以助", {0, 1, 2, 3, 4}, sure, 5) == U"為了予以助");
    CHECK(with_ink(U"人人有責任", {0, 0.8, 1.9, 3, 4}, sure, 5) == U"人人有責任");
}

TEST_CASE("of more characters than there is ink for the one that was doubted has none",
          "[ocr][alignment]") {
    CHECK(with_ink(U"失應限期", {0, 1, 1.4, 2}, {0.99, 0.99, 0.75, 0.99}, 3) == U"失應期");
    CHECK(with_ink(U"失應限期", {0, 0.6, 1, 2}, {0.99, 0.75, 0.99, 0.99}, 3) == U"失限期");
}

TEST_CASE("a character is seen behind where it begins, hardly in front", "[ocr][alignment]") {
    // 臨 is not printed; the recogniser was late for 市縣政, so that dropping 太 instead and moving
    // the others on would bend the places less.
    CHECK(with_ink(U"路臨苗栗市縣政太路", {0, 0.5, 1.1, 2.2, 4, 5, 6, 6.5, 7.3},
                   {0.99, 0.97, 0.99, 0.99, 0.99, 0.99, 0.99, 0.945, 0.99},
                   8) == U"路苗栗市縣政太路");
}

}  // namespace gongwen::ocr
