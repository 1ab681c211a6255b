#include "tools/drawing/item_number.h"

#include <utility>

namespace gongwen::tools {
namespace {

bool one_of(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

std::size_t count_of(std::u32string_view text, std::size_t from, std::u32string_view set) {
    std::size_t at = from;
    while (at < text.size() && one_of(set, text[at])) ++at;
    return at - from;
}

constexpr std::u32string_view kNumerals = U"一二三四五六七八九十";
constexpr std::u32string_view kDigits = U"0123456789０１２３４５６７８９";

}  // namespace

ItemNumber item_number(std::u32string_view text) {
    const bool bracket = !text.empty() && one_of(U"（(", text[0]);
    const std::size_t from = bracket ? 1 : 0;
    for (const auto& [set, level] : {std::pair{kNumerals, 1}, std::pair{kDigits, 3}}) {
        const std::size_t count = count_of(text, from, set);
        const std::size_t end = from + count;
        if (count == 0 || end >= text.size()) continue;
        const bool closed = one_of(bracket ? U"）)" : U"、.．", text[end]);
        if (closed) return {level + (bracket ? 1 : 0), end + 1};
    }
    return {};
}

}  // namespace gongwen::tools
