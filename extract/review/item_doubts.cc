#include "extract/review/item_doubts.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/text.h"
#include "extract/letter/wording/item_number.h"

namespace gongwen::extract {
namespace {

using View = std::u32string_view;

bool begins_with_sign(View item) {
    return !item.empty() && View(U"、，。；：,.;:").find(item.front()) != View::npos;
}

bool is_comma(char32_t c) { return View(U"、，,").find(c) != View::npos; }

/// …要點。二、檢附…: the next item's beginning was not seen.
bool holds_next_item(View item) {
    for (std::size_t i = 0; i + 3 < item.size(); ++i) {
        const bool numeral = View(U"一二三四五六七八九十").find(item[i + 1]) != View::npos;
        if (item[i] == U'。' && numeral && item[i + 2] == U'、') return true;
    }
    return false;
}

/// …擔任單一窗0, …審議通、0 beside items that end as sentences do: what follows the last Chinese
/// character was part of it, or the full stop.
bool has_cut_off_end(const std::vector<std::u32string>& items) {
    bool has_sentence = false;
    bool has_other = false;
    for (const std::u32string& text : items) {
        if (text.size() < 2) continue;
        has_sentence |= text.back() == U'。';
        const char32_t before = text[text.size() - 2];
        const bool in_word = is_han(before) || is_comma(before);
        has_other |=
            is_comma(text.back()) || (in_word && (is_latin(text.back()) || is_digit(text.back())));
    }
    return has_sentence && has_other;
}

/// …條例第8條。府宜: what a seal left in the line, behind the end of its last sentence.
bool has_rest_behind_end(const std::u32string& item) {
    constexpr std::size_t kMost = 3;  // 以下空白 may stand there
    const std::size_t end = item.rfind(U'。');
    if (end == item.npos || end + 1 == item.size() || item.size() - end - 1 > kMost) return false;
    return std::ranges::all_of(View(item).substr(end + 1), is_han);
}

/// …第1項規定辦 beside items of its kind that all end as sentences do: its last line was not read.
bool has_lost_end(const std::vector<std::u32string>& items, std::size_t at) {
    constexpr std::size_t kSentence = 15;  // shorter ones may be names of enclosures
    const std::u32string& item = items[at];
    if (item.size() < kSentence || !is_han(item.back())) return false;
    const auto number = item_number(item);
    const auto next = at + 1 < items.size() ? item_number(items[at + 1]) : std::nullopt;
    const auto is_of_its_kind = [&](const std::optional<ItemNumber>& other) {
        return number && other && number->style == other->style;
    };
    if (at + 1 < items.size() && !is_of_its_kind(next)) return false;  // a heading of items
    bool any = at + 1 == items.size();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i == at || !is_of_its_kind(item_number(items[i]))) continue;
        if (items[i].back() != U'。') return false;
        any = true;
    }
    return any;
}

}  // namespace

bool are_in_order(const std::vector<std::u32string>& items) {
    ItemSequence sequence;
    for (const std::u32string& text : items) {
        if (begins_with_sign(text) || holds_next_item(text)) return false;
        const auto number = item_number(text);
        if (!number) continue;
        if (!sequence.expects(*number)) return false;
        sequence.accept(*number);
    }
    return true;
}

bool are_cut_off(const std::vector<std::u32string>& items) {
    if (has_cut_off_end(items)) return true;
    for (std::size_t at = 0; at < items.size(); ++at) {
        if (has_rest_behind_end(items[at]) || has_lost_end(items, at)) return true;
    }
    return false;
}

}  // namespace gongwen::extract
