#include "ocr/layout/rules/writing_paper.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "core/text.h"
#include "drawn_page.h"

namespace gongwen::ocr {
namespace {

/// A table of cells alike, `width` × `height` pixels each.
std::vector<LayoutCell> table(int columns, int rows, int width, int height, int number = 0) {
    std::vector<LayoutCell> cells;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            cells.push_back({{100 + column * (width + 4), 200 + row * (height + 4), width, height},
                             number,
                             row,
                             column});
        }
    }
    return cells;
}

/// Squares of `side` mm, with a character in the middle of each.
void write_on_squares(DrawnPage& page, double left, double top, double side,
                      const std::vector<std::u32string>& rows) {
    const std::size_t columns = rows.front().size();
    for (std::size_t column = 0; column <= columns; ++column) {
        const double x = left + static_cast<double>(column) * side;
        page.rule(x, top, x, top + static_cast<double>(rows.size()) * side);
    }
    for (std::size_t row = 0; row <= rows.size(); ++row) {
        const double y = top + static_cast<double>(row) * side;
        page.rule(left, y, left + static_cast<double>(columns) * side, y);
    }
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            page.text(left + static_cast<double>(column) * side + 1.6,
                      top + static_cast<double>(row) * side + 1.4, 12,
                      to_utf8(std::u32string(1, rows[row][column])));
        }
    }
}

}  // namespace

TEST_CASE("paper ruled in squares is no table", "[ocr][layout]") {
    std::vector<LayoutCell> cells = table(20, 10, 80, 80);
    const std::vector<LayoutCell> beside = table(4, 3, 400, 90, 1);
    cells.insert(cells.end(), beside.begin(), beside.end());

    const std::vector<PixelBox> papers = take_out_writing_paper(cells);

    REQUIRE(papers.size() == 1);
    CHECK(papers[0] == PixelBox{100, 200, 20 * 84 - 4, 10 * 84 - 4});
    CHECK(cells.size() == beside.size());
}

TEST_CASE("tables of few columns, of flat rows or of one row of squares stay tables",
          "[ocr][layout]") {
    for (std::vector<LayoutCell> cells :
         {table(7, 6, 80, 80), table(20, 10, 80, 30), table(20, 1, 80, 80)}) {
        const std::size_t before = cells.size();
        CHECK(take_out_writing_paper(cells).empty());
        CHECK(cells.size() == before);
    }
    // The days of a month beside the names of a list.
    std::vector<LayoutCell> attendance = table(31, 8, 60, 60);
    for (LayoutCell& cell : attendance) {
        if (cell.column < 5) cell.box.w = 240;
    }
    CHECK(take_out_writing_paper(attendance).empty());
}

TEST_CASE("rows of writing paper are read across", "[ocr][layout]") {
    const std::vector<std::u32string> rows{U"本人承租貴公司管理之房屋，租約已於",
                                           U"三月二十日屆滿，本人已當日點交鑰匙",
                                           U"完畢，惟貴公司迄今未返還該押租金。"};
    DrawnPage page(160, 60);
    write_on_squares(page, 10, 10, 7.5, rows);

    const Page read = page.read(test_engine());

    CHECK(read.cells.empty());
    REQUIRE(read.lines.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK(read.lines[i].text == to_utf8(rows[i]));
}

}  // namespace gongwen::ocr
