#include "institutions/names/finding/name_stretches.h"

#include <algorithm>

#include "core/text.h"
#include "institutions/names/alignment/geometry.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr View kOpen = U"「『“｢﹁﹃〔【[";
constexpr View kClose = U"」』”｣﹂﹄〕】]";

/// 內政部及所屬機關, …委員會暨其所屬: the name in front.
View without_their_offices(View item) {
    std::size_t end = item.find(U"所屬");
    if (end == View::npos) return item;
    constexpr View kBetween = U"及暨與其";
    while (end > 0 && kBetween.find(item[end - 1]) != View::npos) --end;
    return end == 0 ? item : item.substr(0, end);
}

}  // namespace

std::vector<TextRange> items_of(View text) {
    constexpr View kBetween = U"、，,；;。：:/\n";
    constexpr View kBracket = U"（(";
    std::vector<TextRange> items;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && kBetween.find(text[at]) == View::npos) continue;
        std::size_t end =
            begin + std::min(text.substr(begin, at - begin).find_first_of(kBracket), at - begin);
        end = begin + without_their_offices(text.substr(begin, end - begin)).size();
        while (begin < end && !is_han(text[begin])) ++begin;
        while (end > begin && !is_han(text[end - 1])) --end;
        if (begin < end) items.push_back({begin, end});
        begin = at + 1;
    }
    return items;
}

std::vector<TextRange> lines_of(const Passage& passage, const TextRange& range) {
    std::vector<TextRange> lines{{range.begin, range.begin}};
    for (std::size_t at = range.begin; at < range.end; ++at) {
        const bool begins_line = at > range.begin && at < passage.origins.size() &&
                                 stands_on_next_line(passage.origins[at - 1], passage.origins[at]);
        if (begins_line) lines.push_back({at, at});
        lines.back().end = at + 1;
    }
    return lines;
}

std::vector<TextRange> quotes_in(View text) {
    std::vector<TextRange> quotes;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (kOpen.find(text[at]) == View::npos) continue;
        const std::size_t end = text.find_first_of(kClose, at);
        if (end == View::npos) break;
        const std::size_t begin = text.substr(0, end).find_last_of(kOpen) + 1;
        if (end > begin && end - begin <= kLongestItem) quotes.push_back({begin, end});
        at = end;
    }
    return quotes;
}

}  // namespace gongwen::institutions
