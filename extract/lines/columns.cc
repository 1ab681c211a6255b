#include "extract/lines/columns.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/text.h"

namespace gongwen::extract {
namespace {

constexpr std::size_t kFewest = 30;  ///< characters; fewer are marks of a binding line, a row head

/// A quarter turn to the left of a page that is `width` wide.
Box laid(const Box& box, double width) {
    return box.empty() ? box : Box{box.top, width - box.right, box.bottom, width - box.left};
}

Box stood(const Box& box, double width) {
    return box.empty() ? box : Box{width - box.bottom, box.left, width - box.top, box.right};
}

template <typename Items>
void lay_all(Items& items, double width) {
    for (auto& item : items) item.box = laid(item.box, width);
}

void set_upright(Line& line, double width) {
    line.box = stood(line.box, width);
    line.vertical = !line.vertical;
    for (Symbol& symbol : line.symbols) symbol.box = stood(symbol.box, width);
}

}  // namespace

bool is_in_columns(const Page& page) {
    std::size_t in_columns = 0;
    std::size_t in_rows = 0;
    for (const Line& line : page.lines) {
        if (line.cell >= 0) continue;
        // Of the dashed line for binding a recogniser makes mmm-mmm, a column as long as the page.
        (line.vertical ? in_columns : in_rows) +=
            static_cast<std::size_t>(std::ranges::count_if(to_utf32(line.text), is_han));
    }
    return in_columns >= kFewest && in_columns > in_rows;
}

void lay_on_side(Page& page) {
    const double width = page.width;
    std::swap(page.width, page.height);
    for (Line& line : page.lines) {
        line.box = laid(line.box, width);
        line.vertical = !line.vertical;
        lay_all(line.symbols, width);
    }
    lay_all(page.cells, width);
    lay_all(page.check_boxes, width);
    lay_all(page.seals, width);
    lay_all(page.barcodes, width);
    lay_all(page.uncovered_ink, width);
}

void set_upright(Record& record, const std::map<int, double>& widths) {
    const auto turn = [&](int page, Box& box) {
        if (const auto found = widths.find(page); found != widths.end()) {
            box = stood(box, found->second);
        }
    };
    for (PageView& view : record.views) {
        if (widths.contains(view.page)) std::swap(view.width, view.height);
    }
    for (Line& line : record.lines) {
        if (const auto found = widths.find(line.page); found != widths.end()) {
            set_upright(line, found->second);
        }
    }
    for (auto& [name, field] : record.fields) turn(field.page, field.box);
    for (NameFinding& name : record.names) turn(name.page, name.box);
    for (Mismatch& mismatch : record.mismatches) {
        for (ValuePlace& place : mismatch.places) turn(place.page, place.box);
    }
    for (SealPlace& seal : record.details.seals) turn(seal.page, seal.box);
}

}  // namespace gongwen::extract
