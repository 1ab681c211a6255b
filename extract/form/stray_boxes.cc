#include "extract/form/stray_boxes.h"

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "extract/values/framed_characters.h"

namespace gongwen::extract {
namespace {

double distance_of_middles(const Box& a, const Box& b) {
    return std::hypot(a.center_x() - b.center_x(), a.center_y() - b.center_y());
}

/// Was the ink in the box read as a character? 口 and 回 are what a frame is read as.
bool is_character(const Box& box, const Page& page) {
    constexpr double kLeast = 0.5;  // of the character lies in the box
    return std::ranges::any_of(page.lines, [&](const Line& line) {
        return std::ranges::any_of(line.symbols, [&](const Symbol& symbol) {
            const char32_t c = symbol.text.empty() ? U' ' : to_utf32(symbol.text).front();
            return is_han(c) && !is_read_frame(c) && !symbol.box.empty() &&
                   covered_share(symbol.box, box) > kLeast;
        });
    });
}

}  // namespace

std::vector<Box> stray_boxes(const FormGeometry& geometry, const Template& form) {
    std::vector<Box> places;
    std::vector<Box> rooms;
    for (const FieldTemplate& field : form.fields) {
        const auto place = geometry.expected_value(field);
        if (!place) continue;
        const bool is_box = field.kind == FieldKind::CheckBox;
        const bool is_written = field.kind != FieldKind::Seal && field.kind != FieldKind::Circled &&
                                field.kind != FieldKind::Signature;
        if (is_box) places.push_back(*place);
        if (!is_box && is_written) rooms.push_back(*place);
    }
    std::vector<Box> strays;
    if (rooms.empty()) return strays;
    const bool knows_all = std::ranges::all_of(form.fields, [&](const FieldTemplate& field) {
        return field.kind != FieldKind::CheckBox || field.place;
    });
    const Page& page = geometry.page();
    for (const CheckBox& one : page.check_boxes) {
        const Box& box = one.box;
        const bool in_room = std::ranges::any_of(
            rooms, [&](const Box& room) { return room.contains(box.center_x(), box.center_y()); });
        const bool is_known = std::ranges::any_of(places, [&](const Box& place) {
            return distance_of_middles(place, box) < box.width() + place.width();
        });
        const bool may_be = in_room || knows_all;
        if (may_be && !is_known && is_character(box, page)) strays.push_back(box);
    }
    return strays;
}

std::vector<Page> without_boxes(std::vector<Page> pages, const std::vector<Box>& strays) {
    for (Page& page : pages) {
        std::erase_if(page.check_boxes, [&](const CheckBox& one) {
            return std::ranges::find(strays, one.box) != strays.end();
        });
    }
    return pages;
}

}  // namespace gongwen::extract
