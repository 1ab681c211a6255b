#include "ocr/layout/rules/cells.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "ocr/geometry.h"
#include "ocr/layout/groups.h"

namespace gongwen::ocr {
namespace {

constexpr double kMeetMm = 1.5;  ///< how near rules come that belong together
constexpr double kSameLineMm =
    1.5;  ///< rules this near are one line of the grid (double rules too)
constexpr double kLeastSideMm = 2.5;
constexpr double kDrawnShare = 0.5;  ///< of an edge that must be drawn to separate two squares
constexpr double kFrameShare = 0.6;  ///< of the page; a larger single cell is the page's frame

struct Table {
    std::vector<Rule> horizontal;
    std::vector<Rule> vertical;

    double top() const {
        double y = 1e9;
        for (const Rule& rule : horizontal) y = std::min(y, std::min(rule.y0, rule.y1));
        return y;
    }
};

bool meet(const Rule& horizontal, const Rule& vertical, double reach) {
    const double x = (vertical.x0 + vertical.x1) / 2;
    if (x < horizontal.x0 - reach || x > horizontal.x1 + reach) return false;
    const double y = horizontal.y_at(std::clamp(x, horizontal.x0, horizontal.x1));
    return y >= vertical.y0 - reach && y <= vertical.y1 + reach;
}

/// Rules that meet, directly or over others.
std::vector<Table> find_tables(const Rules& rules, int dpi) {
    const std::size_t flat = rules.horizontal.size();
    Groups groups(flat + rules.vertical.size());
    for (std::size_t h = 0; h < flat; ++h) {
        for (std::size_t v = 0; v < rules.vertical.size(); ++v) {
            if (meet(rules.horizontal[h], rules.vertical[v], mm_to_pixels(kMeetMm, dpi))) {
                groups.unite(h, flat + v);
            }
        }
    }
    std::vector<Table> tables;
    for (const std::vector<std::size_t>& members : groups.members()) {
        Table table;
        for (const std::size_t member : members) {
            if (member < flat) {
                table.horizontal.push_back(rules.horizontal[member]);
            } else {
                table.vertical.push_back(rules.vertical[member - flat]);
            }
        }
        if (table.horizontal.size() >= 2 && !table.vertical.empty()) tables.push_back(table);
    }
    std::sort(tables.begin(), tables.end(),
              [](const Table& a, const Table& b) { return a.top() < b.top(); });
    return tables;
}

/// Positions that are nearer than `reach` to their neighbour become one, their mean.
std::vector<double> grid_lines(std::vector<double> positions, double reach) {
    std::sort(positions.begin(), positions.end());
    std::vector<double> lines;
    std::size_t first = 0;
    for (std::size_t i = 1; i <= positions.size(); ++i) {
        if (i < positions.size() && positions[i] - positions[i - 1] <= reach) continue;
        lines.push_back(std::accumulate(positions.begin() + static_cast<long>(first),
                                        positions.begin() + static_cast<long>(i), 0.0) /
                        static_cast<double>(i - first));
        first = i;
    }
    return lines;
}

/// The grid of one table, and which of its edges are drawn.
class Grid {
  public:
    Grid(const Table& table, int dpi) : table_(table), reach_(mm_to_pixels(kSameLineMm, dpi)) {
        std::vector<double> columns;
        std::vector<double> rows;
        for (const Rule& rule : table.vertical) columns.push_back((rule.x0 + rule.x1) / 2);
        double left = 1e9;
        double right = 0;
        for (const Rule& rule : table.horizontal) {
            rows.push_back((rule.y0 + rule.y1) / 2);
            left = std::min(left, rule.x0);
            right = std::max(right, rule.x1);
        }
        // A table that is open at a side ends where its horizontal rules end.
        const auto [first, last] = std::minmax_element(columns.begin(), columns.end());
        const double least = mm_to_pixels(2 * kLeastSideMm, dpi);
        const bool open_left = left < *first - least;
        const bool open_right = right > *last + least;
        if (open_left) columns.push_back(left);
        if (open_right) columns.push_back(right);
        columns_ = grid_lines(columns, reach_);
        rows_ = grid_lines(rows, reach_);
    }

    int columns() const { return static_cast<int>(columns_.size()) - 1; }
    int rows() const { return static_cast<int>(rows_.size()) - 1; }
    double x(int line) const { return columns_[static_cast<std::size_t>(line)]; }
    double y(int line) const { return rows_[static_cast<std::size_t>(line)]; }

    /// Share of the edge on grid line `line` between two columns that is drawn.
    double drawn_flat(int line, int first_column, int last_column) const {
        return drawn_share(x(first_column), x(last_column), [&](double middle) {
            return std::any_of(table_.horizontal.begin(), table_.horizontal.end(),
                               [&](const Rule& rule) {
                                   return middle >= rule.x0 - 2 && middle <= rule.x1 + 2 &&
                                          std::abs(rule.y_at(middle) - y(line)) <= reach_;
                               });
        });
    }
    double drawn_upright(int line, int first_row, int last_row) const {
        return drawn_share(y(first_row), y(last_row), [&](double middle) {
            return std::any_of(table_.vertical.begin(), table_.vertical.end(),
                               [&](const Rule& rule) {
                                   return middle >= rule.y0 - 2 && middle <= rule.y1 + 2 &&
                                          std::abs(rule.x_at(middle) - x(line)) <= reach_;
                               });
        });
    }

  private:
    template <typename Drawn>
    static double drawn_share(double begin, double end, const Drawn& drawn) {
        constexpr int kSamples = 16;
        int count = 0;
        for (int i = 0; i < kSamples; ++i) {
            count += drawn(begin + (end - begin) * (i + 0.5) / kSamples) ? 1 : 0;
        }
        return static_cast<double>(count) / kSamples;
    }

    const Table& table_;
    double reach_;
    std::vector<double> columns_;
    std::vector<double> rows_;
};

/// Squares of one row without a rule between them, as cells one row high.
std::vector<LayoutCell> cells_of_row(const Grid& grid, int row) {
    std::vector<LayoutCell> cells;
    for (int column = 0; column < grid.columns(); ++column) {
        if (column > 0 && grid.drawn_upright(column, row, row + 1) < kDrawnShare) {
            ++cells.back().column_span;
        } else {
            cells.push_back({{}, 0, row, column, 1, 1});
        }
    }
    return cells;
}

/// Joins cells of the same columns that have no rule between them.
std::vector<LayoutCell> merged_down(const Grid& grid) {
    std::vector<LayoutCell> cells;
    for (int row = 0; row < grid.rows(); ++row) {
        for (const LayoutCell& cell : cells_of_row(grid, row)) {
            const auto above =
                std::find_if(cells.begin(), cells.end(), [&](const LayoutCell& other) {
                    return other.row + other.row_span == row && other.column == cell.column &&
                           other.column_span == cell.column_span;
                });
            if (above != cells.end() &&
                grid.drawn_flat(row, cell.column, cell.column + cell.column_span) < kDrawnShare) {
                ++above->row_span;
            } else {
                cells.push_back(cell);
            }
        }
    }
    return cells;
}

/// Closed above and below, and at the sides unless they are the table's own.
bool closed(const Grid& grid, const LayoutCell& cell) {
    const int right = cell.column + cell.column_span;
    const int bottom = cell.row + cell.row_span;
    return grid.drawn_flat(cell.row, cell.column, right) >= kDrawnShare &&
           grid.drawn_flat(bottom, cell.column, right) >= kDrawnShare &&
           (cell.column == 0 || grid.drawn_upright(cell.column, cell.row, bottom) >= kDrawnShare) &&
           (right == grid.columns() || grid.drawn_upright(right, cell.row, bottom) >= kDrawnShare);
}

PixelBox box_of(const Grid& grid, const LayoutCell& cell, int margin) {
    const int left = static_cast<int>(grid.x(cell.column)) + margin;
    const int top = static_cast<int>(grid.y(cell.row)) + margin;
    return {left, top, static_cast<int>(grid.x(cell.column + cell.column_span)) - margin - left,
            static_cast<int>(grid.y(cell.row + cell.row_span)) - margin - top};
}

std::vector<LayoutCell> cells_of(const Table& table, int dpi) {
    const Grid grid(table, dpi);
    if (grid.columns() < 1 || grid.rows() < 1) return {};
    std::vector<LayoutCell> cells = merged_down(grid);
    const int least = mm_to_pixels(kLeastSideMm, dpi);
    for (LayoutCell& cell : cells) cell.box = box_of(grid, cell, mm_to_pixels(0.25, dpi));
    std::erase_if(cells, [&](const LayoutCell& cell) {
        return !closed(grid, cell) || cell.box.w < least || cell.box.h < least;
    });
    return cells;
}

}  // namespace

std::vector<LayoutCell> find_cells(const Rules& rules, const PixelBox& page, int dpi) {
    std::vector<LayoutCell> all;
    int number = 0;
    for (const Table& table : find_tables(rules, dpi)) {
        std::vector<LayoutCell> cells = cells_of(table, dpi);
        const bool frame =
            cells.size() == 1 &&
            static_cast<double>(cells[0].box.w) * cells[0].box.h > kFrameShare * page.w * page.h;
        if (cells.empty() || frame) continue;
        for (LayoutCell& cell : cells) {
            cell.table = number;
            all.push_back(cell);
        }
        ++number;
    }
    return all;
}

}  // namespace gongwen::ocr
