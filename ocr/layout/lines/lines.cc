#include "ocr/layout/lines/lines.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <utility>

#include "ocr/geometry.h"
#include "ocr/layout/lines/joined_runs.h"
#include "ocr/layout/lines/runs.h"

namespace gongwen::ocr {
namespace {

constexpr double kBindingMarginMm = 28;  ///< binding marks stand nearer to the left edge
constexpr double kBareMarginMm = 21;     ///< the same, where there is no line that they stand on
constexpr double kLeastLineMm = 25;      ///< of such a line
constexpr double kStackGapMm = 75;       ///< between two of 裝, 訂, 線

/// A fragment of a page and the cell it stands in.
struct Placed {
    Fragment fragment;
    int cell = -1;
};

int cell_at(const PixelBox& box, const std::vector<LayoutCell>& cells) {
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const LayoutCell& candidate) {
        return contains(candidate.box, center_x(box), center_y(box));
    });
    return cell == cells.end() ? -1 : static_cast<int>(cell - cells.begin());
}

bool is_single_character(const Fragment& fragment, double em) {
    const double side = std::max(fragment.box.w, fragment.box.h);
    return fragment.box.w <= 1.35 * std::max(static_cast<double>(fragment.box.h), em) &&
           side <= 2 * em && side >= 0.4 * em;
}

/// Puts characters that stand below one another together; `members` are indices into `fragments`.
void stack(std::vector<Fragment>& fragments, const std::vector<std::size_t>& members) {
    Fragment whole;
    whole.vertical = true;
    for (const std::size_t member : members) {
        whole.add(std::move(fragments[member]));
        fragments[member] = {};
    }
    fragments.push_back(std::move(whole));
    std::erase_if(fragments, [](const Fragment& fragment) { return fragment.parts.empty(); });
}

std::vector<std::size_t> by_height(const std::vector<Fragment>& fragments,
                                   std::vector<std::size_t> members) {
    std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
        return fragments[a].box.y < fragments[b].box.y;
    });
    return members;
}

/// The end of handwriting that runs over a rule from the next cell: it touches the edge and stands
/// apart from the cell's own words.
class Tails {
  public:
    Tails(const PixelBox& cell, double em, int dpi)
        : cell_(cell), gap_(0.5 * em), width_(0.7 * em), edge_(mm_to_pixels(0.6, dpi)) {}

    /// Takes them out of `fragment`.
    void drop_from(Fragment& fragment, std::vector<PixelBox>& other_ink) const {
        std::vector<Component>& parts = fragment.parts;
        std::sort(parts.begin(), parts.end(),
                  [](const Component& a, const Component& b) { return a.box.x < b.box.x; });
        const std::size_t begin = end_of_left(parts);
        const std::size_t end = std::max(begin, begin_of_right(parts));
        if (begin == 0 && end == parts.size()) return;
        Fragment kept;
        kept.vertical = fragment.vertical;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i < begin || i >= end) {
                other_ink.push_back(parts[i].box);
            } else {
                kept.add(std::move(parts[i]));
            }
        }
        fragment = std::move(kept);
    }

  private:
    std::size_t end_of_left(const std::vector<Component>& parts) const {
        if (parts.front().box.x > cell_.x + edge_) return 0;
        int right = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i > 0 && parts[i].box.x - right > gap_) return i;
            right = std::max(right, right_of(parts[i].box));
            if (right > cell_.x + width_) return 0;
        }
        return parts.size();
    }

    std::size_t begin_of_right(const std::vector<Component>& parts) const {
        if (right_of(parts.back().box) < right_of(cell_) - edge_) return parts.size();
        int left = right_of(cell_);
        for (std::size_t i = parts.size(); i > 0; --i) {
            if (i < parts.size() && left - right_of(parts[i - 1].box) > gap_) return i;
            left = std::min(left, parts[i - 1].box.x);
            if (left < right_of(cell_) - width_) return parts.size();
        }
        return 0;
    }

    PixelBox cell_;
    double gap_;
    double width_;
    int edge_;
};

/// A cell that holds nothing but single characters in one column (a row head set upright).
void stack_in_cell(std::vector<Fragment>& fragments, double em) {
    if (fragments.size() < 2) return;
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        const bool aligned =
            std::abs(center_x(fragments[i].box) - center_x(fragments[0].box)) < 0.4 * em;
        if (!aligned || !is_single_character(fragments[i], em)) return;
        members.push_back(i);
    }
    stack(fragments, by_height(fragments, members));
}

/// Does `box` stand on one of the upright lines, or where it is interrupted?
bool on_upright_line(const PixelBox& box, const std::vector<PixelBox>& lines, double em, int dpi) {
    return std::any_of(lines.begin(), lines.end(), [&](const PixelBox& line) {
        return std::abs(center_x(line) - center_x(box)) < em &&
               gap_y(line, box) < mm_to_pixels(15, dpi);
    });
}

/// Single characters below `first` in its column, at the distance of binding marks.
std::vector<std::size_t> column_below(const std::vector<Fragment>& fragments,
                                      const std::vector<std::size_t>& marks, std::size_t first,
                                      double em, int dpi) {
    std::vector<std::size_t> column{marks[first]};
    for (std::size_t i = first + 1; i < marks.size(); ++i) {
        const PixelBox& box = fragments[marks[i]].box;
        const PixelBox& last = fragments[column.back()].box;
        const int gap = gap_y(last, box);
        if (std::abs(center_x(box) - center_x(last)) < 0.5 * em && gap > 1.5 * em &&
            gap < mm_to_pixels(kStackGapMm, dpi)) {
            column.push_back(marks[i]);
        }
    }
    return column;
}

/// The marks of the binding line (裝, 訂, 線): single characters in one column near the left edge,
/// on an upright line or, where that is not printed, at least three.
void stack_binding_marks(std::vector<Fragment>& fragments,
                         const std::vector<PixelBox>& upright_lines, double em, int dpi) {
    std::vector<std::size_t> marks;
    for (std::size_t i = 0; i < fragments.size(); ++i) {
        const PixelBox& box = fragments[i].box;
        const double margin =
            on_upright_line(box, upright_lines, em, dpi) ? kBindingMarginMm : kBareMarginMm;
        if (!fragments[i].vertical && center_x(box) < mm_to_pixels(margin, dpi) &&
            is_single_character(fragments[i], em)) {
            marks.push_back(i);
        }
    }
    marks = by_height(fragments, marks);
    for (std::size_t first = 0; first < marks.size(); ++first) {
        const std::vector<std::size_t> column = column_below(fragments, marks, first, em, dpi);
        const bool on_line = on_upright_line(fragments[marks[first]].box, upright_lines, em, dpi);
        if (column.size() >= (on_line ? 1U : 3U)) {
            stack(fragments, column);
            stack_binding_marks(fragments, upright_lines, em, dpi);
            return;
        }
    }
}

/// Tables stand in the text where their upper edge stands; their cells follow by row.
std::vector<Placed> in_reading_order(std::vector<Placed> lines,
                                     const std::vector<LayoutCell>& cells) {
    std::map<int, int> table_tops;
    for (const LayoutCell& cell : cells) {
        const auto top = table_tops.try_emplace(cell.table, cell.box.y).first;
        top->second = std::min(top->second, cell.box.y);
    }
    std::map<int, std::vector<Placed>> by_cell;
    std::vector<Placed> marks;
    for (Placed& line : lines) {
        const bool mark = line.cell < 0 && line.fragment.vertical;
        (mark ? marks : by_cell[line.cell]).push_back(std::move(line));
    }
    for (auto& [cell, members] : by_cell) {
        sort_by_rows(members, [](const Placed& line) { return line.fragment.box; });
    }

    std::vector<Placed> ordered;
    const auto move_all = [&](std::vector<Placed>& from) {
        std::move(from.begin(), from.end(), std::back_inserter(ordered));
        from.clear();
    };
    std::vector<Placed> outside = std::move(by_cell[-1]);
    auto next = outside.begin();
    for (const auto& [table, top] : table_tops) {
        for (; next != outside.end() && center_y(next->fragment.box) < top; ++next) {
            ordered.push_back(std::move(*next));
        }
        for (std::size_t cell = 0; cell < cells.size(); ++cell) {
            if (cells[cell].table == table) move_all(by_cell[static_cast<int>(cell)]);
        }
    }
    std::move(next, outside.end(), std::back_inserter(ordered));
    move_all(marks);
    return ordered;
}

LayoutLine to_line(const Placed& placed) {
    const PixelBox& box = placed.fragment.box;
    LayoutLine line{box, placed.cell, placed.fragment.vertical, PixPtr(pixCreate(box.w, box.h, 1))};
    for (const Component& part : placed.fragment.parts) {
        pixRasterop(line.ink.get(), part.box.x - box.x, part.box.y - box.y, part.box.w, part.box.h,
                    PIX_PAINT, part.shape.get(), 0, 0);
    }
    return line;
}

}  // namespace

std::vector<LayoutLine> find_lines(Blobs& blobs, const std::vector<LayoutCell>& cells,
                                   const LineContext& context, int dpi) {
    std::map<int, std::vector<Component>> by_cell;
    for (Component& part : blobs.text) {
        const int cell = cell_at(part.box, cells);
        by_cell[cell].push_back(std::move(part));
    }
    std::vector<PixelBox> upright_lines = blobs.dotted_columns;
    for (const PixelBox& barrier : context.barriers) {
        // A rule that no table needs.
        const bool of_table = std::any_of(cells.begin(), cells.end(), [&](const LayoutCell& cell) {
            return overlap_y(cell.box, barrier) > 0;
        });
        if (!of_table && barrier.h > mm_to_pixels(kLeastLineMm, dpi)) {
            upright_lines.push_back(barrier);
        }
    }
    std::vector<Placed> found;
    for (auto& [cell, parts] : by_cell) {
        std::vector<Fragment> fragments = find_runs(std::move(parts), context, blobs.other_ink);
        // Before runs are joined: a mark may stand on a level with the text beside it.
        if (cell < 0) stack_binding_marks(fragments, upright_lines, blobs.em, dpi);
        fragments = join_runs(std::move(fragments), context);
        if (cell >= 0) {
            const PixelBox& box = cells[static_cast<std::size_t>(cell)].box;
            const Tails tails(box, blobs.em, dpi);
            for (Fragment& fragment : fragments) tails.drop_from(fragment, blobs.other_ink);
            std::erase_if(fragments, [](const Fragment& rest) { return rest.parts.empty(); });
            stack_in_cell(fragments, blobs.em);
        }
        for (Fragment& fragment : fragments) found.push_back({std::move(fragment), cell});
    }
    std::vector<LayoutLine> lines;
    for (const Placed& placed : in_reading_order(std::move(found), cells)) {
        lines.push_back(to_line(placed));
    }
    return lines;
}

}  // namespace gongwen::ocr
