#include "extract/form/form_seals.h"

#include <algorithm>
#include <cmath>

#include "extract/form/form_marks.h"

namespace gongwen::extract {
namespace {

/// Cells within the region's own cell: the frame of a seal without colour is taken for one, and
/// what it says for words.
Box frames_within(const ValueRegion& region, const Page& page) {
    constexpr double kPart = 0.8;  // of the region, at most: not the region itself
    Box frames;
    if (region.cell < 0) return frames;
    for (const Cell& cell : page.cells) {
        const bool inside = covered_share(cell.box, region.box) > 0.9;
        if (inside && covered_share(region.box, cell.box) < kPart) {
            frames = united(frames, cell.box);
        }
    }
    return frames;
}

/// Does `next` go on from `box` in its row, a rule between them?
bool goes_on(const Box& box, const Box& next) {
    constexpr double kRule = 6;  // points
    return std::abs(next.left - box.right) < kRule && next.center_y() > box.top &&
           next.center_y() < box.bottom && next.height() < box.height() + 2 * kRule;
}

int index_of(const Cell& cell, const Page& page) {
    return static_cast<int>(&cell - page.cells.data());
}

bool has_size_of_name_seal(const Box& box) {
    constexpr double kLargest = 45;  // points
    return box.width() < kLargest && box.width() > 0.6 * box.height() &&
           box.height() > 0.6 * box.width();
}

/// The cell that a name seal's frame was taken for, or what fills the front of one as a seal does
/// whose left side was taken for a rule; empty where there is neither.
Box name_seal_in(const Cell& cell, const Page& page) {
    if (has_size_of_name_seal(cell.box)) return cell.box;
    constexpr double kRule = 6;  // points
    const auto is_seal = [&](const Box& box) {
        return covered_share(box, cell.box) > 0.9 && box.left - cell.box.left < kRule &&
               box.height() > 0.6 * cell.box.height() && has_size_of_name_seal(box);
    };
    for (const Line& line : page.lines) {
        if (is_seal(line.box)) return line.box;
    }
    for (const InkRegion& ink : page.uncovered_ink) {
        if (is_seal(ink.box)) return ink.box;
    }
    return {};
}

bool has_size_of_seal(const Box& box) {
    constexpr double kLeast = 35;  // points
    constexpr double kMost = 150;
    return std::min(box.width(), box.height()) > kLeast &&
           std::max(box.width(), box.height()) < kMost && box.width() < 1.6 * box.height() &&
           box.height() < 1.6 * box.width();
}

/// The cell of another label stands right above it, and not above the region.
bool stands_below_other_label(const Cell& cell, const ValueRegion& region,
                              const std::vector<Cell>& cells,
                              const std::vector<FoundLabel>& labels) {
    constexpr double kRule = 6;  // points
    const auto is_above = [](const Box& head, const Box& box) {
        return head.left < box.center_x() && box.center_x() < head.right;
    };
    return std::any_of(labels.begin(), labels.end(), [&](const FoundLabel& label) {
        if (label.page != region.page || label.cell < 0) return false;
        const Box& head = cells[static_cast<std::size_t>(label.cell)].box;
        return std::abs(head.bottom - cell.box.top) < kRule && is_above(head, cell.box) &&
               !is_above(head, region.box);
    });
}

/// A seal whose frame runs from rule to rule cuts its cell in two: the piece behind the first one
/// that is framed like a seal, holds words, and is no label's cell nor below one; nullptr for none.
const Cell* seal_that_cuts(const ValueRegion& region, const FormPage& form,
                           const std::vector<FoundLabel>& labels) {
    const std::vector<Cell>& cells = form.page->cells;
    const auto seal = std::find_if(cells.begin(), cells.end(), [&](const Cell& cell) {
        const int index = index_of(cell, *form.page);
        return region.cell >= 0 && !holds_label(region.page, index, labels) &&
               goes_on(region.box, cell.box) && has_size_of_seal(cell.box) &&
               !form.in_cell(index).empty() &&
               !stands_below_other_label(cell, region, cells, labels);
    });
    return seal == cells.end() ? nullptr : &*seal;
}

}  // namespace

ValueRegion with_name_seal(ValueRegion region, const Page& page,
                           const std::vector<FoundLabel>& labels) {
    for (const Cell& cell : page.cells) {
        const bool follows = goes_on(region.box, cell.box) &&
                             !holds_label(region.page, index_of(cell, page), labels);
        const Box seal = follows ? name_seal_in(cell, page) : Box{};
        if (!seal.empty()) return {region.page, -1, united(region.box, seal)};
    }
    return region;
}

ValueRegion with_pieces_below(ValueRegion region, const Cell& head, const Page& page,
                              const std::vector<FoundLabel>& labels) {
    constexpr double kRule = 6;  // points
    const auto is_below = [&](const Box& box) {
        return box.center_x() > head.box.left && box.center_x() < head.box.right &&
               box.top > head.box.bottom - kRule;
    };
    const auto ends_it = [&](const Cell& cell) {
        return holds_label(region.page, index_of(cell, page), labels) ||
               cell.box.width() > head.box.width() - kRule;
    };
    double end = page.height;
    for (const Cell& cell : page.cells) {
        if (is_below(cell.box) && ends_it(cell)) end = std::min(end, cell.box.top);
    }
    for (const Cell& cell : page.cells) {
        const bool piece =
            cell.table == head.table && is_below(cell.box) && cell.box.bottom < end + kRule;
        if (!piece || cell.box == region.box) continue;
        region.cell = -1;
        region.box = united(region.box, cell.box);
    }
    return region;
}

Field read_seal(const ValueRegion& region, const std::vector<FormPage>& pages,
                const std::vector<ValuePiece>& pieces, const std::vector<FoundLabel>& labels) {
    constexpr double kCutsCell = 0.5;  // it may be a cell of other words
    constexpr double kSealSide = 35;   // points; 關防 are larger, ticks and signatures flatter
    constexpr double kNameSealSide = 20;
    constexpr double kPerhapsSeal = 0.5;  // or a signature
    const FormPage& form = pages[region.page];
    for (const Seal& seal : form.page->seals) {
        if (covered_share(seal.box, region.box) > 0.3) {
            return marked_field(true, form, seal.box, 0.95);
        }
    }
    Box marks = frames_within(region, *form.page);
    for (const InkRegion& ink : form.page->uncovered_ink) {
        if (covered_share(ink.box, region.box) > 0.5) marks = united(marks, ink.box);
    }
    for (const ValuePiece& piece : pieces) {
        marks = united(marks, form.words[piece.word].segment.box);
    }
    if (marks.width() > kSealSide && marks.height() > kSealSide) {
        return marked_field(true, form, marks, 0.7);
    }
    if (marks.width() > kNameSealSide && marks.height() > kNameSealSide) {
        return marked_field(true, form, marks, kPerhapsSeal);
    }
    if (const Cell* seal = seal_that_cuts(region, form, labels)) {
        return marked_field(true, form, seal->box, kCutsCell);
    }
    return marked_field(false, form, region.box, 0.9);
}

}  // namespace gongwen::extract
