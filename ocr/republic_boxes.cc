#include "ocr/republic_boxes.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace gongwen::ocr {
namespace {

/// The words of the line in front of the box, without spaces.
std::string words_in_front(const Line& line, const Box& box) {
    std::string words;
    for (const Symbol& symbol : line.symbols) {
        const bool is_space = symbol.text == " " || symbol.text == "\u3000";
        if (!is_space && !symbol.box.empty() && symbol.box.center_x() < box.left)
            words += symbol.text;
    }
    return words;
}

bool is_of_republic(const Box& box, const Page& page) {
    return std::any_of(page.lines.begin(), page.lines.end(), [&](const Line& line) {
        const bool on_line = std::abs(line.box.center_y() - box.center_y()) < box.height() / 2;
        return on_line && words_in_front(line, box).ends_with("中華民");
    });
}

}  // namespace

void drop_republic_boxes(Page& page) {
    std::erase_if(page.check_boxes,
                  [&](const CheckBox& one) { return is_of_republic(one.box, page); });
}

}  // namespace gongwen::ocr
