#include "tools/drawing/true_page.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"

namespace gongwen::tools {
namespace {

constexpr double kSameEdge = 1;  // points

double advance_of(char32_t c) { return c < U'\u0080' ? 0.5 : 1; }

Line true_line(const PrintedLine& printed, int page) {
    Line line;
    line.page = page;
    line.box = printed.box;
    line.text = printed.text;
    line.confidence = 1;
    double advances = 0;
    const std::u32string text = to_utf32(printed.text);
    for (const char32_t c : text) advances += advance_of(c);
    // Characters are squares in the middle of the line's ink, which brackets make higher.
    const double em = printed.box.width() / advances;
    const double top = std::max(printed.box.top, printed.box.center_y() - em / 2);
    const double bottom = std::min(printed.box.bottom, printed.box.center_y() + em / 2);
    double left = printed.box.left;
    for (const char32_t c : text) {
        const double right = left + em * advance_of(c);
        line.symbols.push_back({to_utf8(c), {left, top, right, bottom}, 1});
        left = right;
    }
    return line;
}

/// Rows of rectangles below one another are one table; nothing else is drawn with rectangles on a
/// letter's pages.
std::vector<Cell> cells_of(const Sheet& sheet) {
    std::vector<Cell> cells;
    for (const Box& box : sheet.rectangles()) {
        Cell cell;
        cell.box = box;
        if (!cells.empty()) {
            const Cell& last = cells.back();
            const bool same_row = std::abs(last.box.top - box.top) < kSameEdge;
            cell.row = last.row + (same_row ? 0 : 1);
            cell.column = same_row ? last.column + 1 : 0;
        }
        cells.push_back(cell);
    }
    return cells;
}

int cell_at(const std::vector<Cell>& cells, const Box& box) {
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const Cell& cell) {
        return cell.box.contains(box.center_x(), box.center_y());
    });
    return found == cells.end() ? -1 : static_cast<int>(found - cells.begin());
}

}  // namespace

Page true_page(const Sheet& sheet, int number) {
    Page page;
    page.number = number;
    page.width = sheet.width();
    page.height = sheet.height();
    page.dpi = 300;
    page.source = TextSource::TextLayer;
    page.cells = cells_of(sheet);
    for (const PrintedLine& printed : sheet.lines()) {
        page.lines.push_back(true_line(printed, number));
        page.lines.back().cell = cell_at(page.cells, printed.box);
    }
    // Downwards, the lines of a row of cells together and one cell behind the other.
    const auto top = [&](const Line& line) {
        return line.cell < 0 ? line.box.top
                             : page.cells[static_cast<std::size_t>(line.cell)].box.top;
    };
    std::stable_sort(page.lines.begin(), page.lines.end(),
                     [&](const Line& a, const Line& b) { return top(a) < top(b); });
    return page;
}

}  // namespace gongwen::tools
