#include "extract/letter/walk/item_starts.h"

#include <string_view>

namespace gongwen::extract {
namespace {

/// A full line breaks off within a sentence, and the next stands under its text: the number is part
/// of the sentence (第 / （一）點).
bool goes_on_with_sentence(const Capture& list, const Segment& line, const PageMeasure& page) {
    static constexpr std::u32string_view kEnds = U"。：:；;」）)";
    if (list.passages.empty() || list.last.text.empty()) return false;
    const bool breaks_off =
        is_full(list.last, page) && kEnds.find(list.last.text.back()) == kEnds.npos;
    return breaks_off && list.item_text_left > 0 &&
           line.box.left > list.item_text_left - 0.4 * line.size;
}

}  // namespace

bool ItemStarts::begins(const Capture& list, const Segment& line, const ItemNumber& number,
                        const PageMeasure& page) const {
    if (goes_on_with_sentence(list, line, page)) return false;
    if (sequence_.expects(number)) return true;
    if (!number.repaired.empty()) return false;
    const bool stands_out = line.box.left < list.item_text_left - 0.6 * line.size;
    return list.item_text_left == 0 ? list.passages.empty() : stands_out;
}

}  // namespace gongwen::extract
