#include "ocr/line/misread_letters.h"

#include <string_view>

#include <catch2/catch.hpp>

#include "ocr/leptonica.h"
#include "ocr/line/told_rings.h"

namespace gongwen::ocr {
namespace {

constexpr int kDot = 4;  ///< pixels a mark of the drawings below is wide and high
constexpr double kEm = 48;

/// A line drawn row by row, # for ink.
LayoutLine drawn(const std::vector<std::string_view>& rows) {
    const int width = kDot * static_cast<int>(rows.front().size());
    const int height = kDot * static_cast<int>(rows.size());
    PixPtr ink(pixCreate(width, height, 1));
    for (std::size_t y = 0; y < rows.size(); ++y) {
        for (std::size_t x = 0; x < rows[y].size(); ++x) {
            if (rows[y][x] != '#') continue;
            pixRasterop(ink.get(), kDot * static_cast<int>(x), kDot * static_cast<int>(y), kDot,
                        kDot, PIX_SET, nullptr, 0, 0);
        }
    }
    return {{0, 0, width, height}, -1, false, std::move(ink)};
}

/// What becomes of `text`, whose characters stand in seven columns each.
std::u32string told(const std::vector<std::string_view>& rows, std::u32string_view text) {
    constexpr int kAdvance = 7 * kDot;
    std::vector<ReadSymbol> symbols;
    for (const char32_t c : text) {
        const int begin = kAdvance * static_cast<int>(symbols.size());
        symbols.push_back({c, 0.99, begin, begin + kAdvance});
    }
    const LayoutLine line = drawn(rows);
    tell_nines(symbols, LineInk(line, kEm));
    tell_fs(symbols, LineInk(line, kEm));
    tell_pluses(symbols, LineInk(line, kEm));
    tell_by_rings(symbols, LineInk(line, kEm));
    std::u32string out;
    for (const ReadSymbol& symbol : symbols) out += symbol.text;
    return out;
}

}  // namespace

TEST_CASE("a figure without the bar of a 4 and with a ring above is a 9", "[ocr][figures]") {
    // 9 with a straight leg, 9 with a tail, 4, open 4.
    const std::vector<std::string_view> figures{
        "  ###     ###      ##   #  #  ",  //
        " #   #   #   #    # #   #  #  ",  //
        "#    #   #   #   #  #   #  #  ",  //
        "#    #   #   #   #  #   #  #  ",  //
        " ####     ####  ####### #  #  ",  //
        "     #       #      #   ##### ",  //
        "     #       #      #      #  ",  //
        "    #    #   #      #      #  ",  //
        "    #     ###       #      #  ",  //
    };
    const std::vector<std::string_view> lower_bar{
        "    ##    ", "   # #    ", "  #  #    ", " #   #    ", "#    #    ",
        "#    #    ", "#######   ", "     #    ", "     #    ",
    };
    const auto columns = [&](std::size_t from, std::size_t count) {
        std::vector<std::string_view> part;
        for (const std::string_view row : figures) part.push_back(row.substr(from, count));
        return part;
    };
    CHECK(told(columns(0, 7), U"4") == U"9");
    CHECK(told(columns(8, 7), U"4") == U"9");
    CHECK(told(columns(23, 7), U"4") == U"4");  // without a ring nothing tells
    CHECK(told(lower_bar, U"4") == U"4");
    CHECK(told(columns(0, 7), U"9") == U"9");
    CHECK(told(columns(0, 7), U"A") == U"A");
}

TEST_CASE("a q hangs below the line that its neighbours stand on, a 9 does not", "[ocr][figures]") {
    const std::vector<std::string_view> on_line{
        " #####   ###  ",  //
        " #      #   # ",  //
        " #      #   # ",  //
        " ####   #   # ",  //
        "     #   #### ",  //
        "     #      # ",  //
        "     #      # ",  //
        " #   #      # ",  //
        "  ###       # ",  //
        "              ",  //
        "              ",  //
    };
    const std::vector<std::string_view> below{
        "              ",  //
        "              ",  //
        "  ####   #### ",  //
        " #      #   # ",  //
        " #      #   # ",  //
        "  ###   #   # ",  //
        "     #   #### ",  //
        "     #      # ",  //
        " ####       # ",  //
        "            # ",  //
        "            # ",  //
    };
    CHECK(told(on_line, U"5q") == U"59");
    CHECK(told(below, U"sq") == U"sq");
    CHECK(told(on_line, U"號q") == U"號q");  // nothing beside it tells where it stands
}

TEST_CASE("the head of an f reaches beyond its foot, that of a t does not", "[ocr][figures]") {
    const std::vector<std::string_view> f_and_a{
        "   ###        ",  //
        "  #           ",  //
        "  #           ",  //
        "#####   ####  ",  //
        "  #    #   #  ",  //
        "  #    #   #  ",  //
        "  #    #   #  ",  //
        "  #    #   #  ",  //
        "  #     ####  ",  //
    };
    const std::vector<std::string_view> t_and_a{
        "  #           ",  //
        "  #           ",  //
        "#####   ####  ",  //
        "  #    #   #  ",  //
        "  #    #   #  ",  //
        "  #    #   #  ",  //
        "  #    #   #  ",  //
        "  #    #   #  ",  //
        "   ###  ####  ",  //
    };
    CHECK(told(f_and_a, U"ta") == U"fa");
    CHECK(told(t_and_a, U"ta") == U"ta");
    CHECK(told(f_and_a, U"t，") == U"t，");  // no word
}

TEST_CASE("a stroke between figures that is as high as it is wide is a +", "[ocr][figures]") {
    // K, + and a figure; then a hyphen between the same.
    const std::vector<std::string_view> stake{
        "#   #            ###  #   #            ###  ",  //
        "#  #     #      #   # #  #            #   # ",  //
        "# #      #          # # #                 # ",  //
        "##     #####      ##  ##     #####      ##  ",  //
        "# #      #          # # #                 # ",  //
        "#  #     #      #   # #  #            #   # ",  //
        "#   #            ###  #   #            ###  ",  //
    };
    CHECK(told(stake, U"K-3K-3") == U"K+3K-3");
    CHECK(told(stake, U"K#3K-3") == U"K+3K-3");
    CHECK(told(stake, U"號-3K-3") == U"號-3K-3");
    const std::vector<std::string_view> first{
        " ###   #   #            ###  ",  //
        "#   #  #  #     #      #   # ",  //
        "#   #  # #      #          # ",  //
        "#   #  ##     #####      ##  ",  //
        "#   #  # #      #          # ",  //
        "#   #  #  #     #      #   # ",  //
        " ###   #   #            ###  ",  //
    };
    CHECK(told(first, U"OK-3") == U"0K+3");
}

TEST_CASE("0, 6 and 9 are told by where they enclose white", "[ocr][figures]") {
    // 1, 0, 6, 9 and 8.
    const std::vector<std::string_view> figures{
        "  ##     ###      ##     ###    ###  ",  //
        " # #    #   #    #      #   #  #   # ",  //
        "   #    #   #   #       #   #  #   # ",  //
        "   #    #   #   #       #   #  #   # ",  //
        "   #    #   #   ####     ####   ###  ",  //
        "   #    #   #   #   #       #  #   # ",  //
        "   #    #   #   #   #       #  #   # ",  //
        "   #    #   #   #   #      #   #   # ",  //
        "   #     ###     ###     ##     ###  ",  //
    };
    CHECK(told(figures, U"10698") == U"10698");
    CHECK(told(figures, U"11098") == U"10698");
    CHECK(told(figures, U"10968") == U"10698");
    CHECK(told(figures, U"10699") == U"10699");  // two rings: no 6
    CHECK(told(figures, U"d1098") == U"d1098");
}

}  // namespace gongwen::ocr
