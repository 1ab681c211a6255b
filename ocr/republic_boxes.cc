#include "ocr/republic_boxes.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/text.h"

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

/// 中華民, or 民 with no other word in front of it: 申請日期：民國.
bool begins_era(const std::string& words) {
    const std::u32string text = to_utf32(words);
    const bool is_short = text.ends_with(U'民') && (text.size() < 2 || !is_han(text.rbegin()[1]));
    return is_short || text.ends_with(U"中華民");
}

bool is_of_republic(const Box& box, const Page& page) {
    return std::any_of(page.lines.begin(), page.lines.end(), [&](const Line& line) {
        const bool on_line = std::abs(line.box.center_y() - box.center_y()) < box.height() / 2;
        return on_line && begins_era(words_in_front(line, box));
    });
}

}  // namespace

void drop_republic_boxes(Page& page) {
    std::erase_if(page.check_boxes,
                  [&](const CheckBox& one) { return is_of_republic(one.box, page); });
}

}  // namespace gongwen::ocr
