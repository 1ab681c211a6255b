#include "institutions/corrections/sentences/sentence_bounds.h"

#include <algorithm>

#include "institutions/corrections/tokens/cue_words.h"
#include "institutions/corrections/tokens/quotation_marks.h"

namespace gongwen::institutions {
namespace {

using View = std::u32string_view;

constexpr std::size_t kLongestQuote = 120;

bool in(View set, char32_t c) { return set.find(c) != View::npos; }

/// 二、 as the head of an item, not 十二、 nor 第二、.
bool begins_item(View text, std::size_t at) {
    constexpr View kNumerals = U"一二三四五六七八九十";
    if (!in(kNumerals, text[at])) return false;
    std::size_t end = at;
    while (end < text.size() && in(kNumerals, text[end])) ++end;
    const bool at_head = at == 0 || in(U"。；;：:", text[at - 1]);
    return at_head && end < text.size() && text[end] == U'、';
}

/// The next item of a list that a letter numbers, behind a line without a stop:
/// 一、誤：乙二、正：甲. Not 說明二、, 第二、三項, 附件一、二.
bool is_next_item(View text, std::size_t at, char32_t next) {
    constexpr View kNumerals = U"一二三四五六七八九十";
    constexpr View kOthers = U"第一二三四五六七八九十、及至與明旨件點項款表附圖週期（(";
    return next != 0 && at > 0 && text[at] == next && at + 2 < text.size() &&
           text[at + 1] == U'、' && !in(kNumerals, text[at + 2]) && !in(kOthers, text[at - 1]);
}

/// The numeral behind `numeral`; 0 for none.
char32_t next_numeral(char32_t numeral) {
    constexpr View kNumerals = U"一二三四五六七八九十";
    const std::size_t at = kNumerals.find(numeral);
    return at == View::npos || at + 1 >= kNumerals.size() ? 0 : kNumerals[at + 1];
}

/// 原文：「乙」；更正為：「甲」 is one sentence.
bool goes_on_behind(View text, std::size_t stop) {
    if (stop == 0 || !is_closing_mark(text[stop - 1])) return false;
    return size_of_label_of_right(text.substr(stop + 1)) > 0;
}

/// 誤：乙正：甲, where the sign between them is lost or never was.
bool begins_right_label(View text, std::size_t begin, std::size_t at) {
    constexpr View kOtherWords = U"更訂修改校勘補指真端";
    const View label = text.substr(at, 2);
    if (label != U"正：" && label != U"正:") return false;
    if (at == begin || in(kOtherWords, text[at - 1]) || in(U"（(「『", text[at - 1])) return false;
    const View before = text.substr(begin, at - begin);
    return before.find(U"誤：") != View::npos || before.find(U"誤:") != View::npos;
}

/// （原：5月4日；更正後：5月11日）: both sides stand in one short bracket.
bool is_within_bracket(View text, std::size_t begin, std::size_t stop) {
    constexpr std::size_t kLongest = 40;
    const std::size_t from = std::max(begin, stop - std::min(stop, kLongest));
    const std::size_t mark = text.substr(from, stop - from).find_last_of(U"（(）)。");
    if (mark == View::npos || !in(U"（(", text[from + mark])) return false;
    const std::size_t close = text.find_first_of(U"（(）)。", stop + 1);
    return close != View::npos && close - stop <= kLongest && in(U"）)", text[close]);
}

}  // namespace

std::vector<Span> sentences_of(View text) {
    std::vector<Span> sentences;
    std::size_t begin = 0;
    std::size_t depth = 0;
    char32_t next = text.starts_with(U"一、") ? U'二' : 0;  // the item that should follow
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_straight_mark(text[at])) {
            if (is_opening_mark(text[at])) ++depth;
            if (is_closing_mark(text[at]) && depth > 0) --depth;
        }
        const bool stops = in(U"。；;", text[at]) && (depth == 0 || at - begin > kLongestQuote) &&
                           !is_within_bracket(text, begin, at);
        const bool right = depth == 0 && begins_right_label(text, begin, at);
        const bool item =
            begins_item(text, at) || right || (depth == 0 && is_next_item(text, at, next));
        if (item && !right) next = next_numeral(text[at]);
        if (item && at > begin) {
            sentences.push_back({begin, at});
            begin = at;
        } else if (stops && !goes_on_behind(text, at)) {
            sentences.push_back({begin, at + 1});
            begin = at + 1;
            depth = 0;
        }
    }
    if (begin < text.size()) sentences.push_back({begin, text.size()});
    return sentences;
}

}  // namespace gongwen::institutions
