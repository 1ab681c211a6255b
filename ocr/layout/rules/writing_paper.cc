#include "ocr/layout/rules/writing_paper.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <set>

#include "ocr/geometry.h"

namespace gongwen::ocr {
namespace {

constexpr std::size_t kFewestColumns = 15;
constexpr std::size_t kFewestRows = 3;
constexpr double kOneWidth = 0.15;  ///< of the usual width, from one column to the next
constexpr double kEven = 0.9;       ///< of the squares: one may be drawn badly
constexpr double kFlattest = 0.7;   ///< height over width of a square,
constexpr double kTallest = 2.2;    ///< which leaves room for remarks

int usual_width(const std::vector<LayoutCell>& cells) {
    std::vector<int> widths;
    for (const LayoutCell& cell : cells) widths.push_back(cell.box.w);
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return *middle;
}

bool is_writing_paper(const std::vector<LayoutCell>& table) {
    const int width = usual_width(table);
    std::size_t even = 0;
    std::set<int> columns;
    std::map<int, std::size_t> squares;  // by row
    for (const LayoutCell& cell : table) {
        if (std::abs(cell.box.w - width) > kOneWidth * width) continue;
        ++even;
        columns.insert(cell.column);
        const double shape = static_cast<double>(cell.box.h) / cell.box.w;
        if (shape >= kFlattest && shape <= kTallest) ++squares[cell.row];
    }
    const auto rows = std::ranges::count_if(
        squares, [](const auto& row) { return row.second >= kFewestColumns; });
    return columns.size() >= kFewestColumns && rows >= static_cast<long>(kFewestRows) &&
           static_cast<double>(even) >= kEven * static_cast<double>(table.size());
}

}  // namespace

std::vector<PixelBox> take_out_writing_paper(std::vector<LayoutCell>& cells) {
    std::map<int, std::vector<LayoutCell>> tables;
    for (const LayoutCell& cell : cells) tables[cell.table].push_back(cell);
    std::vector<PixelBox> papers;
    for (const auto& [number, table] : tables) {
        if (!is_writing_paper(table)) continue;
        PixelBox paper = table.front().box;
        for (const LayoutCell& cell : table) paper = united(paper, cell.box);
        papers.push_back(paper);
        std::erase_if(cells, [&, n = number](const LayoutCell& cell) { return cell.table == n; });
    }
    return papers;
}

}  // namespace gongwen::ocr
