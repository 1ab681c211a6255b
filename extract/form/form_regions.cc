#include "extract/form/form_regions.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "extract/form/form_seals.h"

namespace gongwen::extract {
namespace {

double overlap(double begin_a, double end_a, double begin_b, double end_b) {
    return std::min(end_a, end_b) - std::max(begin_a, begin_b);
}

const Cell& cell_of(const std::vector<FormPage>& pages, std::size_t page, int cell) {
    return pages[page].page->cells[static_cast<std::size_t>(cell)];
}

/// The nearest cell to the right of `from` in its rows, or below it in its columns; -1 for none.
int neighbour(const Page& page, const Cell& from, bool below) {
    constexpr double kBorder = 4;  // rules have a width
    int best = -1;
    double best_distance = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < page.cells.size(); ++i) {
        const Box& a = from.box;
        const Box& b = page.cells[i].box;
        const double distance = below ? b.top - a.bottom : b.left - a.right;
        const double shared = below ? overlap(a.left, a.right, b.left, b.right)
                                    : overlap(a.top, a.bottom, b.top, b.bottom);
        const double needed =
            0.5 * (below ? std::min(a.width(), b.width()) : std::min(a.height(), b.height()));
        if (page.cells[i].table != from.table || distance < -kBorder || shared < needed) continue;
        if (distance >= best_distance) continue;
        best_distance = distance;
        best = static_cast<int>(i);
    }
    return best;
}

/// Words or figures, not a mark.
bool is_written(FieldKind kind) {
    return kind != FieldKind::Seal && kind != FieldKind::Signature && kind != FieldKind::Circled &&
           kind != FieldKind::CheckBox;
}

/// Without rules: from the label to the next label on its line, down to the next label below.
Box open_region(const FoundLabel& label, const FieldTemplate& field, const Page& page,
                const std::vector<FoundLabel>& labels) {
    const double size = label.box.height();
    const bool below = field.where == Where::BelowLabel;
    Box box = below ? Box{label.box.left - 6 * size, label.box.bottom, label.box.right + 6 * size,
                          label.box.bottom + 11 * size}
                    : Box{label.box.right, label.box.top - 0.6 * size, page.width,
                          label.box.bottom + 5 * size};
    for (const FoundLabel& other : labels) {
        if (other.page != label.page) continue;
        const bool same_line =
            overlap(other.box.top, other.box.bottom, label.box.top, label.box.bottom) > 0.4 * size;
        if (same_line && other.box.left > label.box.right) {
            box.right = std::min(box.right, other.box.left);
        }
        const double room = 0.3 * size;
        if (!same_line && other.box.top > label.box.bottom && other.box.left < box.right) {
            box.bottom = std::min(box.bottom, other.box.top - room);
        }
    }
    return box;
}

/// The cell in which the row of a label's head and the label's column meet.
ValueRegion crossing_of(const FoundLabel& label, const Page& page) {
    const double x = label.box.center_x();
    const double y = label.row->center_y();
    ValueRegion region{
        label.page, -1, {label.box.left, label.row->top, label.box.right, label.row->bottom}};
    for (std::size_t i = 0; i < page.cells.size(); ++i) {
        const Box& box = page.cells[i].box;
        if (!box.contains(x, y)) continue;
        if (region.cell >= 0 && box.area() >= region.box.area()) continue;
        region.cell = static_cast<int>(i);
        region.box = box;
    }
    return region;
}

/// 身分證統一編號 and the like have a narrow cell for each character: all of them, from the first
/// on. Cells that hold words, or another field's label, are others.
ValueRegion with_character_cells(ValueRegion region, const FormPage& form,
                                 const std::vector<FoundLabel>& labels) {
    constexpr std::size_t kFewest = 4;  // cells
    constexpr std::size_t kMost = 2;    // characters, where one was taken for two
    constexpr double kWidest = 45;      // points
    constexpr double kAlike = 0.25;     // of the width
    constexpr double kRules = 5;        // points by which the thickness of rules may change it
    const Page& page = *form.page;
    const auto holds_character = [&](int cell) {
        return !holds_label(region.page, cell, labels) && form.cell_text(cell).size() <= kMost;
    };
    const double width = region.box.width();
    ValueRegion whole = region;
    std::size_t count = 0;
    int cell = region.cell;
    while (cell >= 0 && holds_character(cell)) {
        const Cell& next = page.cells[static_cast<std::size_t>(cell)];
        const bool alike = width < kWidest &&
                           std::abs(next.box.width() - width) < std::max(kAlike * width, kRules) &&
                           std::abs(next.box.height() - region.box.height()) < kAlike * width;
        if (!alike) break;
        whole.box = united(whole.box, next.box);
        whole.characters.push_back(next.box);
        ++count;
        cell = neighbour(page, next, false);
    }
    if (count < kFewest) return region;
    whole.cell = -1;
    return whole;
}

}  // namespace

ValueRegion region_of(const FoundLabel& label, const FieldTemplate& field,
                      const std::vector<FormPage>& pages, const std::vector<FoundLabel>& labels) {
    const Page& page = *pages[label.page].page;
    if (label.row) return crossing_of(label, page);
    if (label.cell >= 0) {
        int cell = label.cell;
        const Cell& own = cell_of(pages, label.page, label.cell);
        if (field.where == Where::RightOfLabel) cell = neighbour(page, own, false);
        if (field.where == Where::BelowLabel) cell = neighbour(page, own, true);
        // Laid out anew: another label stands below, and the value beside its own.
        const int beside = neighbour(page, own, false);
        const bool moved = field.where == Where::BelowLabel && cell >= 0 && beside >= 0 &&
                           holds_label(label.page, cell, labels) &&
                           !holds_label(label.page, beside, labels);
        if (moved) {
            return {label.page, beside, cell_of(pages, label.page, beside).box};
        }
        // A label that does not fill its cell has its value beside it: a rule was not seen.
        const Segment& last = pages[label.page].words[label.words.back()].segment;
        if (field.where == Where::RightOfLabel && label.end < last.text.size()) cell = label.cell;
        const bool whole_cell = field.where != Where::SameCell && cell >= 0;
        if (whole_cell) {
            const ValueRegion region{label.page, cell, cell_of(pages, label.page, cell).box};
            if (field.where == Where::RightOfLabel && is_written(field.kind)) {
                return with_character_cells(region, pages[label.page], labels);
            }
            if (field.kind != FieldKind::Seal && field.kind != FieldKind::Signature) return region;
            return field.where == Where::BelowLabel ? with_pieces_below(region, own, page, labels)
                                                    : with_name_seal(region, page, labels);
        }
    }
    if (field.where == Where::SameCell) {
        FieldTemplate right = field;
        right.where = Where::RightOfLabel;
        ValueRegion region{label.page, -1, open_region(label, right, page, labels)};
        if (label.cell >= 0) {
            // Down to the cell's foot: what stands above the label is something else.
            Box cell = cell_of(pages, label.page, label.cell).box;
            if (field.kind == FieldKind::Signature) {
                cell = with_name_seal({label.page, label.cell, cell}, page, labels).box;
            }
            region.box = {cell.left, label.box.top - 0.4 * label.box.height(), cell.right,
                          cell.bottom};
        }
        return region;
    }
    return {label.page, -1, open_region(label, field, page, labels)};
}

bool passes_over_words(const FoundLabel& label, const ValueRegion& region, const FormPage& page) {
    if (label.cell < 0 || region.cell < 0) return false;
    const Box& own = page.page->cells[static_cast<std::size_t>(label.cell)].box;
    const Box between{own.right, own.top, region.box.left, own.bottom};
    return between.width() > 0 && std::ranges::any_of(page.words, [&](const PlacedWords& words) {
               const Box& box = words.segment.box;
               return words.cell < 0 && between.contains(box.center_x(), box.center_y());
           });
}

}  // namespace gongwen::extract
