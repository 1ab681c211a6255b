#include "institutions/corrections/tables/table_cells.h"

#include <algorithm>
#include <cmath>

#include "institutions/names/finding/name_finder.h"

namespace gongwen::institutions {
namespace {

constexpr double kWideGap = 1.5;  // of a character's height: the next column begins

/// Whether the character at `at` goes on with the run of cells that ends before it.
bool goes_on(const Passage& passage, const TableCell& run, std::size_t at) {
    const Origin& before = passage.origins[at - 1];
    const Origin& here = passage.origins[at];
    if (before.page != here.page || before.box.empty() || here.box.empty()) return false;
    const double size = std::max(before.box.height(), here.box.height());
    const bool same_line = std::abs(before.box.center_y() - here.box.center_y()) < size / 2;
    if (same_line) return here.box.left - before.box.right < kWideGap * size;
    if (passage.text[at - 1] == U'：' || passage.text[at - 1] == U':') return false;  // 如下：
    return here.box.top > before.box.top && here.box.left > run.box.left - size &&
           here.box.left < run.box.right;
}

void add_cells(const Passage& passage, std::size_t number, std::vector<TableCell>& cells) {
    const std::size_t first = cells.size();
    const std::size_t size = std::min(passage.text.size(), passage.origins.size());
    for (std::size_t at = 0; at < size; ++at) {
        const Origin& origin = passage.origins[at];
        if (cells.size() == first || !goes_on(passage, cells.back(), at)) {
            cells.push_back({{{number, {at, at}}}, origin.page, {}, {}});
        }
        TableCell& cell = cells.back();
        cell.lines.front().span.end = at + 1;
        cell.box = united(cell.box, origin.box);
        cell.text += passage.text[at];
    }
}

/// The number of the head whose centre is nearest.
std::size_t column_of(const TableCell& cell, const std::vector<const TableCell*>& heads) {
    const auto distance = [&](const TableCell* head) {
        const double left = std::max(head->box.left, cell.box.left);
        const double right = std::min(head->box.right, cell.box.right);
        return right > left ? left - right : std::abs(head->box.center_x() - cell.box.center_x());
    };
    return static_cast<std::size_t>(std::ranges::min_element(heads, {}, distance) - heads.begin());
}

/// Cells side by side, one line of print each.
struct Band {
    std::vector<const TableCell*> cells;
    double center = 0;
};

std::vector<Band> bands_of(const std::vector<TableCell>& cells, const TableCell& head) {
    std::vector<const TableCell*> below;
    for (const TableCell& cell : cells) {
        const bool under = cell.page == head.page && cell.box.center_y() > head.box.center_y() &&
                           !same_row(cell.box, head.box);
        if (under) below.push_back(&cell);
    }
    std::ranges::stable_sort(below, {}, [](const TableCell* one) { return one->box.center_y(); });
    std::vector<Band> bands;
    for (const TableCell* cell : below) {
        const bool beside = !bands.empty() && same_row(bands.back().cells.front()->box, cell->box);
        if (!beside) bands.push_back({{}, cell->box.center_y()});
        bands.back().cells.push_back(cell);
    }
    return bands;
}

/// Which bands go on with the one above them.
std::vector<bool> continued(const std::vector<Band>& bands,
                            const std::vector<const TableCell*>& heads, bool key) {
    constexpr double kApart = 1.25;  // rows stand so much wider than lines, where they do
    std::vector<double> steps;
    double above = heads.front()->box.center_y();
    for (const Band& band : bands) {
        steps.push_back(band.center - above);
        above = band.center;
    }
    std::vector<bool> goes_on(bands.size(), false);
    if (bands.size() < 2) return goes_on;
    const auto [least, most] = std::ranges::minmax(steps);
    const bool told_by_steps = most > kApart * least;
    const auto has_key = [&](const Band& band) {
        return std::ranges::any_of(
            band.cells, [&](const TableCell* cell) { return column_of(*cell, heads) == 0; });
    };
    if (!has_key(bands.front())) key = false;  // the first row has a number, too: 一 was not read
    for (std::size_t i = 1; i < bands.size(); ++i) {
        const bool keyed = has_key(bands[i]);
        const bool close = steps[i] < (least + most) / 2;
        goes_on[i] = key ? !keyed && (close || !told_by_steps)
                         : told_by_steps && close && bands[i].cells.size() <= heads.size();
    }
    return goes_on;
}

}  // namespace

std::vector<TableCell> table_cells(std::span<const Passage> passages) {
    std::vector<TableCell> cells;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const bool text = is_running_text(passages[i].field) || passages[i].field == "label";
        if (text) add_cells(passages[i], i, cells);
    }
    return cells;
}

bool same_row(const Box& a, const Box& b) {
    const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
    return shared > 0.5 * std::min(a.height(), b.height());
}

std::vector<TableCell> whole_cells(const std::vector<TableCell>& cells,
                                   const std::vector<const TableCell*>& heads, bool key) {
    const std::vector<Band> bands = bands_of(cells, *heads.front());
    const std::vector<bool> goes_on = continued(bands, heads, key);
    std::vector<TableCell> whole;
    std::vector<std::size_t> open(heads.size(), cells.size());  // the cell of a column, by number
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (!goes_on[i]) open.assign(heads.size(), cells.size());
        for (const TableCell* cell : bands[i].cells) {
            std::size_t& above = open[column_of(*cell, heads)];
            if (goes_on[i] && above < cells.size()) {
                TableCell& first = whole[above];
                first.lines.insert(first.lines.end(), cell->lines.begin(), cell->lines.end());
                first.box = united(first.box, cell->box);
                first.text += cell->text;
                continue;
            }
            above = whole.size();
            whole.push_back(*cell);
        }
    }
    return whole;
}

Passage put_together(std::span<const Passage> passages, const std::vector<TextPart>& lines) {
    Passage whole;
    for (const TextPart& line : lines) {
        const Passage& from = passages[line.passage];
        whole.text += from.text.substr(line.span.begin, line.span.size());
        const std::size_t size = from.origins.size();
        const auto origin = [&](std::size_t at) {
            return from.origins.begin() + static_cast<std::ptrdiff_t>(std::min(at, size));
        };
        whole.origins.insert(whole.origins.end(), origin(line.span.begin), origin(line.span.end));
    }
    return whole;
}

}  // namespace gongwen::institutions
