#include "pipeline/edit_distance.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace gongwen::pipeline {
namespace {

/// The last row of the table that aligns `rows` with `columns`, after a first row `row`.
std::vector<std::size_t> last_row(std::u32string_view rows, std::u32string_view columns,
                                  std::vector<std::size_t> row) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < columns.size(); ++j) {
            const std::size_t substituted = diagonal + (rows[i] == columns[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({substituted, diagonal + 1, row[j] + 1});
        }
    }
    return row;
}

}  // namespace

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    return last_row(a, b, std::move(row)).back();
}

std::size_t distance_within(std::u32string_view part, std::u32string_view whole) {
    // A free start and a free end in `whole`.
    const auto row = last_row(part, whole, std::vector<std::size_t>(whole.size() + 1, 0));
    return *std::min_element(row.begin(), row.end());
}

}  // namespace gongwen::pipeline
