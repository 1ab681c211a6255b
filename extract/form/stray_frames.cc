#include "extract/form/stray_frames.h"

#include <algorithm>

namespace gongwen::extract {
namespace {

bool is_as_small_as_stamp(const Box& box) {
    constexpr double kWidest = 200;  // points
    constexpr double kHighest = 110;
    return box.width() < kWidest && box.height() < kHighest;
}

bool holds_label_of(const Page& page, std::size_t index, int table,
                    const std::vector<FoundLabel>& labels) {
    return std::ranges::any_of(labels, [&](const FoundLabel& label) {
        return label.page == index && label.cell >= 0 &&
               page.cells[static_cast<std::size_t>(label.cell)].table == table;
    });
}

}  // namespace

std::vector<StrayFrame> stray_frames(const std::vector<FormPage>& pages,
                                     const std::vector<FoundLabel>& labels) {
    std::vector<StrayFrame> frames;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        const Page& page = *pages[p].page;
        std::vector<StrayFrame> tables;
        for (const Cell& cell : page.cells) {
            auto known = std::ranges::find(tables, cell.table, &StrayFrame::table);
            if (known == tables.end()) known = tables.insert(known, {p, cell.table, {}});
            known->box = united(known->box, cell.box);
        }
        std::ranges::copy_if(tables, std::back_inserter(frames), [&](const StrayFrame& one) {
            return is_as_small_as_stamp(one.box) && !holds_label_of(page, p, one.table, labels);
        });
    }
    return frames;
}

std::vector<Page> without_frames(std::vector<Page> pages, const std::vector<StrayFrame>& frames) {
    for (const StrayFrame& frame : frames) {
        Page& page = pages[frame.page];
        for (Line& line : page.lines) {
            const bool inside =
                line.cell >= 0 &&
                page.cells[static_cast<std::size_t>(line.cell)].table == frame.table;
            if (inside) line.cell = -1;
        }
        for (Cell& cell : page.cells) {
            if (cell.table == frame.table) cell.box = {};  // the others keep their index
        }
    }
    return pages;
}

}  // namespace gongwen::extract
