#include "extract/draft/empty_boxes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/possible_box.h"
#include "core/text.h"
#include "extract/values/framed_characters.h"

namespace gongwen::extract {
namespace {

constexpr double kEmpty = 0.03;  // ink at most

bool is_as_large(const Box& a, const Box& b) {
    constexpr double kSlack = 0.12;
    return std::abs(a.width() - b.width()) <= kSlack * b.width() &&
           std::abs(a.height() - b.height()) <= kSlack * b.height();
}

bool is_like_told(const CheckBox& possible, const std::vector<CheckBox>& told) {
    constexpr std::ptrdiff_t kFewest = 2;
    return possible.ink <= kEmpty && std::ranges::count_if(told, [&](const CheckBox& one) {
                                         return one.ink <= kEmpty &&
                                                is_as_large(possible.box, one.box);
                                     }) >= kFewest;
}

bool is_frame(const Symbol& symbol, const Box& box) {
    const std::u32string text = to_utf32(symbol.text);
    const bool looks_so = text.size() == 1 && (is_read_frame(text.front()) ||
                                               std::u32string_view(U"〇○O0").find(text.front()) !=
                                                   std::u32string_view::npos);
    return looks_so && !symbol.box.empty() &&
           box.contains(symbol.box.center_x(), symbol.box.center_y());
}

/// Whether the box was read as a frame, which is taken away.
bool take_frame(Page& page, const Box& box) {
    for (Line& line : page.lines) {
        const auto frames = std::erase_if(
            line.symbols, [&](const Symbol& symbol) { return is_frame(symbol, box); });
        if (frames == 0) continue;
        line.text.clear();
        for (const Symbol& symbol : line.symbols) line.text += symbol.text;
        return true;
    }
    return false;
}

}  // namespace

std::vector<Page> pages_with_empty_boxes(std::span<const Page> pages) {
    std::vector<Page> out = told_pages(pages);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::vector<CheckBox> told = out[i].check_boxes;
        for (const CheckBox& possible : possible_boxes(pages[i])) {
            if (is_like_told(possible, told) && take_frame(out[i], possible.box)) {
                out[i].check_boxes.push_back(told_check_box(possible));
            }
        }
        std::erase_if(out[i].lines, [](const Line& line) { return line.symbols.empty(); });
    }
    return out;
}

}  // namespace gongwen::extract
